namespace SocialCrm.Offers;

/// <summary>The codes of one series, by number.</summary>
internal interface ICodeRun
{
    /// <summary>How many numbers have a code.</summary>
    long Capacity { get; }

    /// <summary>The base-2 logarithm of how many codes there could be.</summary>
    double Bits { get; }

    void Write(long first, Span<string> codes);

    bool TryRead(string code, out long number);
}
