using Microsoft.Extensions.DependencyInjection;
using SocialCrm.Storage;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>What every <see cref="ISecretStore"/> keeps to.</summary>
public abstract class SecretStoreSuite : StoreSuite
{
    /// <summary>Takes the harness of the store under test.</summary>
    protected SecretStoreSuite(StoreHarness harness)
        : base(harness)
    {
    }

    private ISecretStore Secrets => Store.GetRequiredService<ISecretStore>();

    /// <summary>A secret is made once and answered ever after, with the length it has, also after the store was closed.</summary>
    [SkippableFact]
    public virtual async Task A_secret_is_made_once()
    {
        var first = await Secrets.GetOrCreateAsync("codes", 32, Token);
        var longer = await Secrets.GetOrCreateAsync("codes", 64, Token);
        await CloseAsync();
        var reopened = await Secrets.GetOrCreateAsync("codes", 32, Token);

        Assert.Equal(32, first.Length);
        Assert.Equal(first, longer);
        Assert.Equal(first, reopened);
    }

    /// <summary>Each name has a secret of its own, and none is made of zeros.</summary>
    [SkippableFact]
    public virtual async Task Each_name_has_its_own_secret()
    {
        var secrets = new List<string>();
        foreach (var name in new[] { "codes", "Codes", new string('n', 64) })
            secrets.Add(Convert.ToHexString(await Secrets.GetOrCreateAsync(name, 16, Token)));

        Assert.Equal(3, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.True(secret.Distinct().Count() > 4, "The bytes do not look random."));
    }

    /// <summary>Of many first calls at once one makes the secret, and all answer it.</summary>
    [SkippableFact]
    public virtual async Task Many_first_calls_answer_one_secret()
    {
        var other = (Harness.IsShared ? Open() : Store).GetRequiredService<ISecretStore>();

        var secrets = await Race.RunAsync(Race.Threads, async thread =>
            Convert.ToHexString(await (thread % 2 == 0 ? Secrets : other).GetOrCreateAsync("codes", 32, Token)));

        Assert.Single(secrets.Distinct());
    }
}
