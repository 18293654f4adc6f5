using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using SocialCrm.AspNetCore.Tests.Hosts;
using SocialCrm.Channels;

namespace SocialCrm.AspNetCore.Tests.Channels;

public sealed class DataProtectionTests
{
    private const string Purpose = "credentials:door:front";
    private static readonly byte[] Token = Encoding.UTF8.GetBytes("a token that nobody may read");

    [Fact]
    public void A_token_comes_back_and_is_not_readable_while_it_is_sealed()
    {
        using var folder = new TemporaryFolder();
        using var services = Host(folder);
        var protector = services.GetRequiredService<ISecretProtector>();

        var sealedToken = protector.Protect(Purpose, Token);

        Assert.Equal(-1, sealedToken.AsSpan().IndexOf(Token));
        Assert.Equal(Token, protector.Unprotect(Purpose, sealedToken));
    }

    [Fact]
    public void What_was_sealed_for_another_purpose_or_changed_does_not_open()
    {
        using var folder = new TemporaryFolder();
        using var services = Host(folder);
        var protector = services.GetRequiredService<ISecretProtector>();
        var sealedToken = protector.Protect(Purpose, Token);

        Assert.Null(protector.Unprotect("credentials:door:back", sealedToken));
        for (var at = 0; at < sealedToken.Length; at++)
        {
            var changed = sealedToken.ToArray();
            changed[at] ^= 1;
            Assert.Null(protector.Unprotect(Purpose, changed));
        }

        Assert.Null(protector.Unprotect(Purpose, []));
    }

    [Fact]
    public void What_an_older_key_sealed_opens_after_the_keys_were_rotated_also_in_another_host()
    {
        using var folder = new TemporaryFolder();
        using var services = Host(folder);
        var protector = services.GetRequiredService<ISecretProtector>();
        var before = protector.Protect(Purpose, Token);
        services.GetRequiredService<IKeyManager>().CreateNewKey(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(90));

        using var other = Host(folder);
        var rotated = other.GetRequiredService<ISecretProtector>();
        var after = rotated.Protect(Purpose, Token);

        Assert.NotEqual(before[4..20], after[4..20]); // The id of the key.
        Assert.Equal(Token, rotated.Unprotect(Purpose, before));
        Assert.Equal(Token, rotated.Unprotect(Purpose, after));
    }

    [Fact]
    public void What_a_revoked_or_a_strangers_key_sealed_does_not_open()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        using var services = Host(folder);
        using var stranger = Host(elsewhere);
        var protector = services.GetRequiredService<ISecretProtector>();
        var sealedToken = protector.Protect(Purpose, Token);

        Assert.Null(stranger.GetRequiredService<ISecretProtector>().Unprotect(Purpose, sealedToken));
        services.GetRequiredService<IKeyManager>().RevokeAllKeys(TimeProvider.System.GetUtcNow().AddMinutes(1), "lost");
        using var later = Host(folder);
        Assert.Null(later.GetRequiredService<ISecretProtector>().Unprotect(Purpose, sealedToken));
    }

    [Fact]
    public void The_last_of_the_verbs_counts()
    {
        using var folder = new TemporaryFolder();
        using var key = Compose(folder, crm => crm.UseDataProtection().UseSecretKey(new byte[32]));
        using var ring = Compose(folder, crm => crm.UseSecretKey(new byte[32]).UseDataProtection());

        Assert.IsNotType<DataProtectionProtector>(key.GetRequiredService<ISecretProtector>());
        Assert.IsType<DataProtectionProtector>(ring.GetRequiredService<ISecretProtector>());
    }

    private static ServiceProvider Host(TemporaryFolder folder) => Compose(folder, crm => crm.UseDataProtection());

    private static ServiceProvider Compose(TemporaryFolder folder, Action<SocialCrmBuilder> compose)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("tests").PersistKeysToFileSystem(new DirectoryInfo(folder.Path));
        services.AddSocialCrm(compose);
        return services.BuildServiceProvider();
    }
}
