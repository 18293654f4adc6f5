using System.Net;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Makes things go wrong: by the fake platform itself where it knows how, and on the way to it where it is spoken to in HTTP.</summary>
internal sealed class PlatformFaults(FakePlatform platform, FaultyTransport transport, TimeProvider time)
{
    /// <summary>What the kit says the wait is, when it has a platform ask to slow down.</summary>
    public static TimeSpan Wait { get; } = TimeSpan.FromSeconds(90);

    /// <summary>How often the platform was asked something.</summary>
    public int Asked => transport.Calls.Count + platform.Asked;

    /// <summary>Orders a fault; skips the fact, visibly, where the platform cannot have it.</summary>
    public void Order(PlatformFault fault, int times = 1) => Skip.IfNot(TryOrder(fault, times), $"The fake platform cannot fail by {fault}. Override Break.");

    /// <summary>Orders a fault; false where the platform cannot have it.</summary>
    public bool TryOrder(PlatformFault fault, int times = 1)
    {
        if (platform.Break(fault, times))
            return true;
        if (platform.SpeaksHttp)
            OrderOnTheWay(fault, times);
        return platform.SpeaksHttp && fault != PlatformFault.Disconnect;
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Recover()
    {
        platform.Recover();
        transport.Recover();
    }

    private void OrderOnTheWay(PlatformFault fault, int times)
    {
        switch (fault)
        {
            case PlatformFault.ServerError:
                transport.Answer(times, () => Answer(HttpStatusCode.ServiceUnavailable, "<html>busy</html>"));
                break;
            case PlatformFault.Silence:
                transport.Hang(times);
                break;
            case PlatformFault.LostAnswer:
                transport.LoseAnswer();
                break;
            case PlatformFault.Refusal:
                transport.Answer(times, () => Answer(HttpStatusCode.UnprocessableEntity, "{}"));
                break;
            case PlatformFault.Throttling:
                transport.Answer(times, () => platform.Throttle(Wait, time.GetUtcNow()));
                break;
            case PlatformFault.Gibberish:
                transport.Answer(times, () => Answer(HttpStatusCode.OK, "<html>Log in, please</html>"));
                break;
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string text) => new(status) { Content = new StringContent(text) };
}
