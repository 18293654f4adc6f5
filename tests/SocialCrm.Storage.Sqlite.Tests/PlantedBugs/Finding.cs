using SocialCrm.Testing;
using Xunit.Sdk;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>Sees a fact fail over a store with a bug in it.</summary>
internal static class Finding
{
    public static async Task AssertAsync<TSuite>(TSuite suite, Func<TSuite, Task> fact)
        where TSuite : StoreSuite
    {
        await suite.InitializeAsync();
        try
        {
            await Assert.ThrowsAnyAsync<XunitException>(() => fact(suite));
        }
        finally
        {
            await suite.DisposeAsync();
        }
    }
}
