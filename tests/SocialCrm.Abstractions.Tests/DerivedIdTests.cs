using FsCheck;
using FsCheck.Fluent;
using SocialCrm.Customers;

namespace SocialCrm.Abstractions.Tests;

public sealed class DerivedIdTests
{
    // Computed by another program from the definition: SHA-256 over little-endian length and UTF-8 of each part, marked as version 8.
    [Theory]
    [InlineData("crm", "42", "bf503c6a-9129-8e48-9899-33353faa5322")]
    [InlineData("bluesky", "did:plc:äöü🍦", "13ff08f6-5169-878e-bea5-a05e5197ef23")]
    public void The_same_names_give_the_same_id_in_every_release_and_on_every_machine(string source, string key, string id)
    {
        Assert.Equal(Guid.Parse(id), SourceRecordId.From(new SourceId(source), key).Value);
    }

    [Fact]
    public void A_long_name_gives_the_id_that_its_definition_gives()
    {
        var id = SourceRecordId.From(new SourceId("crm"), new string('x', 5_000));

        Assert.Equal(Guid.Parse("9fddc47f-d758-87da-8b51-0c21d11d97ab"), id.Value);
    }

    [Fact]
    public void Two_different_pairs_of_names_give_two_ids()
    {
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyString>(),
            ArbMap.Default.ArbFor<NonEmptyString>(),
            (left, right) =>
                (SourceRecordId.From(new SourceId("crm"), left.Get) == SourceRecordId.From(new SourceId("crm"), right.Get)) ==
                string.Equals(left.Get, right.Get, StringComparison.Ordinal)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Where_one_name_ends_and_the_next_begins_makes_a_difference()
    {
        Assert.NotEqual(SourceRecordId.From(new SourceId("ab"), "c"), SourceRecordId.From(new SourceId("a"), "bc"));
    }

    [Fact]
    public void Names_with_half_a_surrogate_pair_do_not_collide()
    {
        // Not inline: the text of an attribute is UTF-8, which has no half pairs.
        string[] names = ["\ud83c", "\ud83d", "\ufffd", "a\ud83c", "a\ufffd", "\udf66\ud83c", "\ud83c\udf66", "\ufffd\ufffd"];

        var ids = names.Select(name => SourceRecordId.From(new SourceId("crm"), name));

        Assert.Equal(names.Length, ids.Distinct().Count());
    }

    [Fact]
    public void An_id_is_marked_as_uuid_version_8()
    {
        var id = SourceRecordId.From(new SourceId("crm"), "42").Value;

        Assert.Equal(8, id.Version);
        Assert.InRange(id.Variant, 8, 11);
    }

    [Fact]
    public void A_record_needs_a_key()
    {
        Assert.Throws<ArgumentException>(() => SourceRecordId.From(new SourceId("crm"), ""));
        Assert.Throws<ArgumentNullException>(() => SourceRecordId.From(new SourceId("crm"), null!));
    }
}
