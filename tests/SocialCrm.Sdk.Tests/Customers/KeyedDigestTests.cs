using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

public sealed class KeyedDigestTests
{
    [Theory]
    [InlineData("ab", "c", "a", "bc")]
    [InlineData("", "ab", "ab", "")]
    [InlineData("abcd", "", "abc", "d")]
    [InlineData("a", "b", "b", "a")]
    [InlineData("a\0", "", "a", "\0")]
    [InlineData("a", "", "a\0", "")]
    public void Pairs_that_read_alike_are_told_apart(string first, string second, string otherFirst, string otherSecond) =>
        Assert.NotEqual(KeyedDigest.Of(first, second), KeyedDigest.Of(otherFirst, otherSecond));

    [Fact]
    public void Two_halves_of_characters_are_told_apart() => Assert.NotEqual(KeyedDigest.Of("\ud83d", "x"), KeyedDigest.Of("\ud83e", "x"));

    [Fact]
    public void The_same_pair_has_the_same_digest() => Assert.Equal(KeyedDigest.Of("web", "person7"), KeyedDigest.Of("web", new string("person7")));

    [Fact]
    public void Every_unit_of_every_length_counts()
    {
        var digests = new HashSet<UInt128>();
        var pairs = 0;
        for (var length = 0; length < 40; length++)
        {
            var text = new string('k', length);
            digests.Add(KeyedDigest.Of(text, "name"));
            pairs++;
            for (var at = 0; at < length; at++)
            {
                digests.Add(KeyedDigest.Of(text.Remove(at, 1).Insert(at, "\u0100"), "name"));
                pairs++;
            }
        }

        Assert.Equal(pairs, digests.Count);
        Assert.Equal(pairs, digests.Select(digest => (ulong)digest).Distinct().Count());
    }
}
