namespace SocialCrm.Benchmarks.Webhooks;

/// <summary>What one turn at one endpoint measured.</summary>
/// <param name="Rate">Requests answered in a second.</param>
/// <param name="Microseconds">Of the server's processors, for each.</param>
/// <param name="OfClient">Of the client's processors, for each, in microseconds.</param>
/// <param name="Usual">The median time to the answer, in milliseconds.</param>
/// <param name="Late">The time that one in a hundred exceeds, in milliseconds.</param>
internal sealed record WebhookTurn(double Rate, double Microseconds, double OfClient, double Usual, double Late)
{
    /// <summary>What a request costs both processes: its inverse is the rate on a machine that does nothing else and waits for nothing.</summary>
    public double OfBoth => Microseconds + OfClient;
}
