using System.Globalization;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Channels;

public sealed class KnownAuthorsTests
{
    private static readonly Account Ada = new(Said.Plaza, "ada", "@ada", "Ada");
    private static readonly Account Countess = Ada with { DisplayName = "Countess" };

    private readonly MovedClock clock = new();
    private readonly KnownAuthors known;

    public KnownAuthorsTests() => known = new KnownAuthors(clock);

    [Fact]
    public void Nobody_is_known_before_the_store_has_confirmed()
    {
        known.Expect([Put(Ada)]);

        Assert.False(IsKnown(Ada));
    }

    [Fact]
    public void Who_was_never_expected_is_not_known_by_being_confirmed()
    {
        known.Confirm([Put(Ada)]);

        Assert.False(IsKnown(Ada));
    }

    [Fact]
    public void A_confirmed_author_is_known_by_that_face_alone()
    {
        Store(Ada);

        Assert.True(IsKnown(Ada));
        Assert.False(IsKnown(Countess));
        Assert.False(IsKnown(Ada with { Handle = "@lovelace" }));
        Assert.False(IsKnown(Ada with { Key = "bob" }));
        Assert.False(IsKnown(Ada with { Channel = new ChannelId("forum") }));
    }

    [Fact]
    public void A_handle_that_is_the_key_is_the_same_face()
    {
        Store(new Account(Said.Plaza, "ada"));

        Assert.True(IsKnown(new Account(Said.Plaza, "ada", "ada", "")));
    }

    [Fact]
    public void While_another_face_is_on_its_way_neither_is_known()
    {
        Store(Ada);

        known.Expect([Put(Countess)]);

        Assert.False(IsKnown(Ada));
        Assert.False(IsKnown(Countess));
    }

    [Fact]
    public void Of_two_faces_on_their_way_neither_is_known_when_the_first_arrives()
    {
        known.Expect([Put(Ada)]);
        known.Expect([Put(Countess)]);

        known.Confirm([Put(Ada)]);

        Assert.False(IsKnown(Ada));
        Assert.False(IsKnown(Countess));
    }

    [Fact]
    public void A_face_that_is_on_its_way_twice_is_known_when_the_first_arrives()
    {
        known.Expect([Put(Ada)]);
        known.Expect([Put(Ada)]);

        known.Confirm([Put(Ada)]);

        Assert.True(IsKnown(Ada));
    }

    [Fact]
    public void A_face_counts_for_ten_minutes()
    {
        Store(Ada);

        clock.Move(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        var before = IsKnown(Ada);
        clock.Move(TimeSpan.FromSeconds(1));
        var after = IsKnown(Ada);

        Assert.Equal((true, false), (before, after));
    }

    [Fact]
    public void Nobody_is_taken_for_somebody_else_among_very_many()
    {
        // Of so many, nine pairs share a hash of 32 bits.
        const int Each = 200_000;
        Store([.. Enumerable.Range(0, Each).Select(Numbered)]);

        var taken = Enumerable.Range(Each, Each).Count(number => IsKnown(Numbered(number)));

        Assert.Equal(0, taken);
        Assert.True(IsKnown(Numbered(0)));
    }

    [Fact]
    public void The_memory_is_bounded()
    {
        const int Each = 10_000;
        for (var from = 0; from < 500_000; from += Each)
            Store([.. Enumerable.Range(from, Each).Select(Numbered)]);

        var remembered = Enumerable.Range(0, 500_000).Count(number => IsKnown(Numbered(number)));

        // A full table forgets by itself: neither do all stay nor are all forgotten at once.
        Assert.InRange(remembered, 100_000, 393_216);
        Assert.True(IsKnown(Numbered(499_999)));
    }

    [Fact]
    public void Three_hundred_thousand_are_remembered_together()
    {
        Store([.. Enumerable.Range(0, 300_000).Select(Numbered)]);

        var remembered = Enumerable.Range(0, 300_000).Count(number => IsKnown(Numbered(number)));

        Assert.Equal(300_000, remembered);
    }

    [Fact]
    public void A_face_is_known_again_once_the_doubt_was_settled()
    {
        known.Expect([Put(Ada)]);
        known.Expect([Put(Countess)]);
        known.Confirm([Put(Ada)]);

        known.Confirm([Put(Countess)]);
        var inDoubt = IsKnown(Countess);
        Store(Countess);

        Assert.False(inDoubt);
        Assert.True(IsKnown(Countess));
    }

    private static Account Numbered(int number) => new(Said.Plaza, number.ToString(CultureInfo.InvariantCulture));

    private static SourceRecord Put(Account face) => AccountRecord.From(face, Said.Noon);

    private void Store(params IReadOnlyList<Account> faces)
    {
        var authors = faces.Select(Put).ToList();
        known.Expect(authors);
        known.Confirm(authors);
    }

    private bool IsKnown(Account face) => known.IsKnown(Put(face).Id, face);
}
