using System.Net.Sockets;
using Survey.Vault.Storage;

namespace Survey.Api.Infrastructure;

/// <summary>One clear line for each fault at start that whoever started the program can mend.</summary>
internal static class StartupFaults
{
    public static string? Explain(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is StartupException) return inner.Message;
            if (inner is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
                return $"The address is in use by another program: {exception.Message} Stop it, or choose another with --urls.";
            if (inner is SocketException { SocketErrorCode: SocketError.AccessDenied })
                return $"The port may not be used: {exception.Message} Choose another with --urls.";
        }
        return null;
    }
}
