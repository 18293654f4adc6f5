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

    [Theory]
    [InlineData(5_000, false)]
    [InlineData(4_999, true)]
    public void A_key_of_two_sets_is_found(int from, bool isShared)
    {
        var (one, two) = (new KeySet(), new KeySet());
        foreach (var number in Enumerable.Range(0, 5_000))
            one.TryAdd($"{number}");
        foreach (var number in Enumerable.Range(from, 5_000))
            two.TryAdd($"{number}");

        Assert.Equal(isShared, KeySet.AnyShared([one, two]));
    }
}
