using System.Text;
using QRCoder;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.GetQrCode;

internal static class Endpoint
{
    private const int PixelsPerModule = 12;

    public static void Map(IEndpointRouteBuilder api)
    {
        Describe(api.MapGet("forward/{token}/links/{id:long}/qr.svg", (string token, long id, HttpRequest request, Database database, CodeLists codeLists, PublicAddress address) =>
            Handle(token, id, request, database, codeLists, address, Svg, "image/svg+xml")), "getQrCodeSvg", "A link's address as a QR code, to scale (SVG).", "image/svg+xml");
        Describe(api.MapGet("forward/{token}/links/{id:long}/qr.png", (string token, long id, HttpRequest request, Database database, CodeLists codeLists, PublicAddress address) =>
            Handle(token, id, request, database, codeLists, address, Png, "image/png")), "getQrCodePng", "A link's address as a QR code (PNG).", "image/png");
    }

    private static void Describe(RouteHandlerBuilder route, string name, string summary, string mediaType) => route
        .WithName(name)
        .WithSummary(summary)
        .WithTags("forwarder")
        .Produces<byte[]>(200, mediaType)
        .Answers(Problems.ForwarderUnknown, Problems.ForwarderRetired, Problems.LinkUnknown);

    private static IResult Handle(
        string token, long id, HttpRequest request, Database database, CodeLists codeLists, PublicAddress address, Func<QRCodeData, byte[]> draw, string mediaType)
    {
        var (page, refusal) = ForwarderPage.Open(database, token);
        if (page is null) return refusal!;
        if (page.Forwarder.LinksOf(page.Wave, codeLists).FirstOrDefault(link => link.Id == id) is not { } link) return Problems.LinkUnknown.Result;
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        // Level Q: a quarter of the code may be dirty or folded; it hangs on the wall of a lunch room.
        using var code = QRCodeGenerator.GenerateQrCode(address.Of(request, link.Path), QRCodeGenerator.ECCLevel.Q);
        return TypedResults.Bytes(draw(code), mediaType);
    }

    private static byte[] Svg(QRCodeData code)
    {
        using var svg = new SvgQRCode(code);
        return Encoding.UTF8.GetBytes(svg.GetGraphic(PixelsPerModule, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }

    private static byte[] Png(QRCodeData code)
    {
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(PixelsPerModule);
    }
}
