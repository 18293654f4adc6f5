using SocialCrm.Channels;

namespace SocialCrm.Sdk.Tests.Channels.Credentials;

public sealed class CredentialPauseTests
{
    [Fact]
    public void Whatever_a_platform_asks_for_it_is_asked_again_after_a_day()
    {
        var pause = CredentialPause.None.Longer(Said.Noon, TimeSpan.MaxValue);

        Assert.Equal(Said.Noon.AddDays(1), pause.Until);
    }

    [Fact]
    public void Pauses_grow_and_what_the_platform_asks_for_counts_for_more()
    {
        var first = CredentialPause.None.Longer(Said.Noon, asked: null);
        var second = first.Longer(Said.Noon, asked: null);
        var asked = second.Longer(Said.Noon, TimeSpan.FromHours(2));

        Assert.Equal([1, 2, 7_200], new[] { first, second, asked }.Select(pause => (pause.Until - Said.Noon).TotalSeconds));
    }
}
