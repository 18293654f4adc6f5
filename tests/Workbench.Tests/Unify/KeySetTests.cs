using System.Globalization;
using Workbench.Unify;

namespace Workbench.Tests.Unify;

public class KeySetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void A_source_has_a_key_once(double expected)
    {
        var keys = new KeySet();
        var names = Enumerable.Range(0, 100_000).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();

        Assert.All(names, name =>
        {
            Assert.True(keys.TryAdd(3, name));
            if (name == "5000")
                keys.Expect(expected);
        });
        Assert.All(names, name => Assert.False(keys.TryAdd(3, name)));
        Assert.True(keys.TryAdd(3, ""));
        Assert.False(keys.TryAdd(3, ""));
        Assert.False(keys.AnyShared);
    }

    [Fact]
    public void Each_source_may_have_the_keys_of_another()
    {
        var keys = new KeySet();
        var names = Enumerable.Range(0, 10_000).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();

        foreach (var source in (ReadOnlySpan<int>)[0, 1, 999])
            Assert.All(names, name => Assert.True(keys.TryAdd(source, name)));
        foreach (var source in (ReadOnlySpan<int>)[0, 1, 999])
            Assert.All(names, name => Assert.False(keys.TryAdd(source, name)));
    }

    [Theory]
    [InlineData(5_000, false)]
    [InlineData(4_999, true)]
    public void A_key_of_two_sources_is_found(int from, bool isShared)
    {
        var keys = new KeySet();
        foreach (var number in Enumerable.Range(0, 5_000))
            keys.TryAdd(0, $"{number}");
        foreach (var number in Enumerable.Range(from, 5_000))
            keys.TryAdd(1, $"{number}");

        Assert.Equal(isShared, keys.AnyShared);
    }
}
