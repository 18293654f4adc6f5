namespace SocialCrm.Benchmarks;

/// <summary>What a child process measured: how much it did, how long that took and how much memory it held at most.</summary>
internal sealed record ChildAnswer(long Count, double Seconds, long PeakBytes)
{
    public double Rate => Count / Seconds;
}
