using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Channels;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ICredentialStore"/> keeps to.</summary>
public abstract class CredentialStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected CredentialStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private ICredentialStore Credentials => Store.GetRequiredService<ICredentialStore>();

    /// <summary>What was replaced last is read, byte for byte, also after the store was closed; each connection has its own.</summary>
    [SkippableFact]
    public virtual async Task What_was_replaced_last_is_read()
    {
        var large = new byte[70_000];
        new Random(4).NextBytes(large);

        Assert.Null(await Credentials.ReadAsync(Sample.Connection, Token));
        Assert.True(await Credentials.ReplaceAsync(Sample.Connection, new SealedCredentials(new byte[] { 0, 1 }, 1), Token));
        Assert.True(await Credentials.ReplaceAsync(Sample.Connection, new SealedCredentials(large, 2), Token));
        Assert.True(await Credentials.ReplaceAsync(Sample.OtherConnection, new SealedCredentials(new byte[] { 9 }, 1), Token));
        await CloseAsync();

        var read = await Credentials.ReadAsync(Sample.Connection, Token);
        Assert.Equal((2, Convert.ToHexString(large)), (read!.Version, Convert.ToHexString(read.Sealed.Span)));
        Assert.Equal(1, (await Credentials.ReadAsync(Sample.OtherConnection, Token))!.Version);
    }

    /// <summary>Whoever saw an older version replaces nothing.</summary>
    [SkippableFact]
    public virtual async Task Whoever_saw_an_older_version_replaces_nothing()
    {
        await Credentials.ReplaceAsync(Sample.Connection, new SealedCredentials(new byte[] { 1 }, 1), Token);
        await Credentials.ReplaceAsync(Sample.Connection, new SealedCredentials(new byte[] { 2 }, 2), Token);

        foreach (var version in new[] { 1, 2, 4 })
            Assert.False(await Credentials.ReplaceAsync(Sample.Connection, new SealedCredentials(new byte[] { 9 }, version), Token));
        Assert.False(await Credentials.ReplaceAsync(Sample.OtherConnection, new SealedCredentials(new byte[] { 9 }, 2), Token));

        Assert.Equal([2], (await Credentials.ReadAsync(Sample.Connection, Token))!.Sealed.ToArray());
        Assert.Null(await Credentials.ReadAsync(Sample.OtherConnection, Token));
    }

    /// <summary>Of many that replace the same version at once one does.</summary>
    [SkippableFact]
    public virtual async Task Of_many_that_replace_at_once_one_does()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<ICredentialStore>();
        for (var version = 1; version <= 5; version++)
        {
            var next = version;

            var replaced = await Race.RunAsync(Race.Threads, thread => (thread % 2 == 0 ? Credentials : other).ReplaceAsync(
                Sample.Connection, new SealedCredentials(new[] { (byte)thread }, next), Token));

            var winner = replaced.Select((won, thread) => (won, thread)).Single(answer => answer.won).thread;
            Assert.Equal([(byte)winner], (await other.ReadAsync(Sample.Connection, Token))!.Sealed.ToArray());
        }
    }
}
