using Survey.Api.Infrastructure.Http;

namespace Survey.Api;

/// <summary>Every endpoint of the API, in the order of the contract.</summary>
internal static class Endpoints
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.AnswersWhenItCannotStore();

        Features.Collection.GetForm.Endpoint.Map(api);
        Features.Collection.SubmitAnswers.Endpoint.Map(api);

        Features.Forwarding.GetForwarding.Endpoint.Map(api);
        Features.Forwarding.GetQrCode.Endpoint.Map(api);
        Features.Forwarding.AddReceipt.Endpoint.Map(api);
        Features.Forwarding.MarkReminderSent.Endpoint.Map(api);

        Features.Regions.Fylker.Endpoint.Map(api);
        Features.Regions.Correspondence.Endpoint.Map(api);
        Features.Studies.ListStudies.Endpoint.Map(api);
        Features.Studies.GetStudy.Endpoint.Map(api);
        Features.Studies.GetCodebook.Endpoint.Map(api);
        Features.Releases.ListReleases.Endpoint.Map(api);
        Features.Releases.GetRelease.Endpoint.Map(api);
        Features.Forwarding.GetResponseRates.Endpoint.Map(api);
        Features.Tables.GetDistributions.Endpoint.Map(api);
        Features.Tables.GetTrends.Endpoint.Map(api);
        Features.Tables.GetComparisons.Endpoint.Map(api);
        Features.Tables.GetMeans.Endpoint.Map(api);
        Features.Tables.GetCorrelations.Endpoint.Map(api);
        Features.Tables.GetCurves.Endpoint.Map(api);
        Features.Tables.GetReportTexts.Endpoint.Map(api);
        Features.Tables.MakeReport.Endpoint.Map(api);
        Features.Tables.PreviewReport.Endpoint.Map(api);
        Features.Tables.ListReportTemplates.Endpoint.Map(api);
        Features.Tables.ListPublished.Endpoint.Map(api);
        Features.Tables.PutPublished.Endpoint.Map(api);

        Features.Studies.DefineStudy.Endpoint.Map(api);
        Features.Collection.OpenWave.Endpoint.Map(api);
        Features.Collection.CloseWave.Endpoint.Map(api);
        Features.Collection.PauseWave.Endpoint.Map(api);
        Features.Collection.ResumeWave.Endpoint.Map(api);
        Features.Collection.SetCollection.Endpoint.Map(api);
        Features.Collection.GetCollection.Endpoint.Map(api);
        Features.Collection.ListDays.Endpoint.Map(api);
        Features.Collection.PreviewForm.Endpoint.Map(api);
        Features.Collection.MakeLink.Endpoint.Map(api);
        Features.Collection.DeactivateLink.Endpoint.Map(api);
        Features.Collection.IssueCodes.Endpoint.Map(api);
        Features.Forwarding.ListLinks.Endpoint.Map(api);
        Features.Forwarding.MakeForwarder.Endpoint.Map(api);
        Features.Forwarding.MakeGovernors.Endpoint.Map(api);
        Features.Forwarding.ListForwarders.Endpoint.Map(api);
        Features.Forwarding.RenewAddress.Endpoint.Map(api);
        Features.Forwarding.RemoveForwarder.Endpoint.Map(api);
        Features.Forwarding.ListReceipts.Endpoint.Map(api);
        Features.Forwarding.PlanReminders.Endpoint.Map(api);
        Features.Forwarding.ListReminders.Endpoint.Map(api);
        Features.Forwarding.SetPopulation.Endpoint.Map(api);
        Features.Forwarding.GetPopulation.Endpoint.Map(api);
        Features.Releases.PreviewRelease.Endpoint.Map(api);
        Features.Releases.ReleaseWave.Endpoint.Map(api);
        Features.Releases.WithdrawRelease.Endpoint.Map(api);
        Features.Access.MakeKey.Endpoint.Map(api);
        Features.Access.SignIn.Endpoint.Map(api);
        Features.Access.GetSession.Endpoint.Map(api);
        Features.Access.SignOut.Endpoint.Map(api);

        Features.Microdata.GetTexts.Endpoint.Map(api);
        Features.Microdata.ExportMicrodata.Endpoint.Map(api);
        Features.Microdata.ImportWave.Endpoint.Map(api);
        Features.Microdata.EraseWave.Endpoint.Map(api);
        Features.Microdata.ListAccesses.Endpoint.Map(api);

        Features.Service.GetProblem.Endpoint.Map(api);
        Features.Service.GetHealth.Endpoint.Map(api);
    }
}
