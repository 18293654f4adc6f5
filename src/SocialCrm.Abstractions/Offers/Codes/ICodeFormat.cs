namespace SocialCrm.Offers;

/// <summary>Writes a code's secret bytes as text that people read, type and print, and back.</summary>
/// <remarks>Pure and thread-safe. The one in use is set by <c>UseCodeFormat&lt;T&gt;()</c>.</remarks>
public interface ICodeFormat
{
    /// <summary>How many secret bytes a code carries; at least 10 (80 bits) for a code that is worth money.</summary>
    int SecretLength { get; }

    /// <summary>Writes the secret as text.</summary>
    string Write(ReadOnlySpan<byte> secret);

    /// <summary>Reads what a person typed, in any case and with any of the usual slips; false when it cannot be a code.</summary>
    bool TryRead(string text, Span<byte> secret);
}
