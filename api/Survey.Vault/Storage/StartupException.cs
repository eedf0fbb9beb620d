namespace Survey.Vault.Storage;

/// <summary>The application cannot start, for a reason that whoever started it can mend; the message is for them, in one line.</summary>
public sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
