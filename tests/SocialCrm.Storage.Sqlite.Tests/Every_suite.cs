using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests;

public sealed class Every_suite
{
    [Fact]
    public void Is_derived() => Assert.Empty(StoreSuites.Missing(typeof(Every_suite).Assembly));
}
