using System.Globalization;

namespace SocialCrm.Sdk.Tests.Channels.Simulation;

/// <summary>A quota that slides over an hour and of which whole percents are told, as Meta does.</summary>
internal sealed class UsagePlatform(TimeProvider time, string dialect, int limit) : SimulatedPlatform(time, dialect)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Queue<DateTimeOffset> used = new();

    /// <summary>Whether it is told as a business's usage, with the minutes until access is regained.</summary>
    public bool IsBusiness { get; init; }

    public override double Capacity(TimeSpan span) => span / Hour * limit;

    protected override bool Admit(string path, HttpResponseMessage answer)
    {
        while (used.TryPeek(out var oldest) && oldest <= Now - Hour)
            used.Dequeue();
        var isAdmitted = used.Count < limit;
        if (isAdmitted)
            used.Enqueue(Now);

        var percent = (100 * used.Count) / limit;
        var counts = string.Create(CultureInfo.InvariantCulture, $"\"call_count\":{percent},\"total_cputime\":{percent / 4},\"total_time\":{percent / 3}");
        if (IsBusiness)
            answer.Headers.TryAddWithoutValidation("X-Business-Use-Case-Usage", $"{{\"1066\":[{{\"type\":\"pages\",{counts},\"estimated_time_to_regain_access\":{(isAdmitted ? 0 : 5)}}}]}}");
        else
            answer.Headers.TryAddWithoutValidation("X-App-Usage", $"{{{counts}}}");
        return isAdmitted;
    }
}
