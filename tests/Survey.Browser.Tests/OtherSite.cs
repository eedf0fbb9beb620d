using System.Net;
using System.Net.Sockets;

namespace Survey.Browser.Tests;

/// <summary>Somebody else's site: the same machine under its other name is another site to a browser. It has one empty page without a policy.</summary>
internal sealed class OtherSite : IDisposable
{
    private readonly HttpListener listener = new();

    public OtherSite(Uri ours)
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = new UriBuilder("http", ours.Host == "localhost" ? "127.0.0.1" : "localhost", ((IPEndPoint)free.LocalEndpoint).Port).Uri;
        }
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                context.Response.ContentType = "text/html";
                await context.Response.OutputStream.WriteAsync("<!doctype html><title>x</title>"u8.ToArray());
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}
