using System.Globalization;
using Workbench.Unify;

namespace Workbench.Tests.Unify;

public class KeySetTests
{
    [Fact]
    public void A_key_is_taken_once()
    {
        var keys = new KeySet();
        var names = Enumerable.Range(0, 100_000).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();

        Assert.All(names, name => Assert.True(keys.TryAdd(name)));
        Assert.All(names, name => Assert.False(keys.TryAdd(name)));
        Assert.True(keys.TryAdd(""));
        Assert.False(keys.TryAdd(""));
    }
}
