using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>A hash is as good as what was hashed, where a batch holds both.</summary>
public class HashedValuesTests
{
    [Theory]
    [InlineData("anna.berg@gmail.com", "anna.berg@gmail.com", AudiencePlatform.Meta, "same e-mail")]
    [InlineData("anna.berg@gmail.com", "annaberg@gmail.com", AudiencePlatform.Google, "same e-mail")]
    [InlineData("anna.berg@gmail.com", "ben.clark@gmail.com", AudiencePlatform.Google, "different e-mail")]
    public void A_hashed_address_is_compared_with_one_in_clear(string clear, string hashed, AudiencePlatform platform, string finding)
    {
        var result = Linked(
            [new(AttributeKind.Email, clear)], [new(AttributeKind.HashedEmail, HashedIdentifier.OfEmail(hashed, platform)!)]);

        Assert.Equal(finding, result.Explain(0, 1).Weights.Single(weight => weight.Comparison == "email").Finding);
    }

    [Theory]
    [InlineData(AudiencePlatform.Meta)]
    [InlineData(AudiencePlatform.Google)]
    public void A_hashed_number_is_compared_with_one_in_clear(AudiencePlatform platform)
    {
        var result = Linked(
            [new(AttributeKind.HashedPhone, HashedIdentifier.OfPhone("+447911123456", null, platform)!)], [new(AttributeKind.Phone, "+44 7911 123456")]);

        Assert.Equal("same phone", result.Explain(0, 1).Weights.Single(weight => weight.Comparison == "phone").Finding);
    }

    [Fact]
    public void Hashes_of_what_the_batch_does_not_hold_are_the_same_as_themselves_only()
    {
        var (anna, ben) = (HashedIdentifier.OfEmail("anna@ice.example", AudiencePlatform.Meta)!, HashedIdentifier.OfEmail("ben@ice.example", AudiencePlatform.Meta)!);

        var result = Linked([new(AttributeKind.HashedEmail, anna)], [new(AttributeKind.HashedEmail, anna.ToUpperInvariant())], [new(AttributeKind.HashedEmail, ben)]);

        Assert.Equal("same e-mail", result.Explain(0, 1).Weights.Single(weight => weight.Comparison == "email").Finding);
        Assert.Equal("different e-mail", result.Explain(0, 2).Weights.Single(weight => weight.Comparison == "email").Finding);
    }

    [Fact]
    public void Records_that_share_a_hash_and_what_was_hashed_are_candidates()
    {
        var people = Enumerable.Range(0, 300).Select(i => new RecordValue[] { new(AttributeKind.Email, $"person{i * 7_919}@ice{i % 17}.example") })
            .Concat(Enumerable.Range(0, 300).Select(i => new RecordValue[] { new(AttributeKind.HashedEmail, HashedIdentifier.OfEmail($"person{i * 7_919}@ice{i % 17}.example", AudiencePlatform.Google)!) }));

        var result = Linked([.. people]);

        var candidates = result.Candidates.All.ToArray().Select(pair => (PairList.First(pair), PairList.Second(pair))).ToHashSet();
        Assert.All(Enumerable.Range(0, 300), i => Assert.Contains((i, i + 300), candidates));
    }

    [Fact]
    public void A_record_that_states_both_states_one_value_and_those_behind_it_stay_what_they_are()
    {
        RecordValue[] both = [new(AttributeKind.Email, "anna@ice.example"), new(AttributeKind.HashedEmail, HashedIdentifier.OfEmail("anna@ice.example", AudiencePlatform.Meta)!), new(AttributeKind.City, "Bern")];
        RecordValue[] behind = [new(AttributeKind.City, "Basel"), new(AttributeKind.Email, "ben@ice.example")];
        var batch = Batch(both, behind);
        batch.Settle();
        batch.Add(Record(2, [new(AttributeKind.City, "Chur"), new(AttributeKind.HashedEmail, HashedIdentifier.OfEmail("ben@ice.example", AudiencePlatform.Meta)!)]));
        batch.Settle();

        Assert.Equal(["Email:anna@ice.example City:bern", "Email:ben@ice.example City:basel", "Email:ben@ice.example City:chur"], Enumerable.Range(0, 3).Select(record => Told(batch.Table, record)));
    }

    [Fact]
    public void Junk_hashes_are_set_aside()
    {
        RecordValue[] junk = [new(AttributeKind.HashedEmail, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), new(AttributeKind.City, "Bern")];
        var batch = Batch(junk);
        batch.Settle();

        Assert.Equal("City:bern", Told(batch.Table, 0));
    }

    private static LinkageResult Linked(params RecordValue[][] records) => new RecordLinker(new LinkageOptions()).Link(Batch(records));

    private static RecordBatch Batch(params RecordValue[][] records)
    {
        var batch = new RecordBatch(new LinkageOptions());
        foreach (var values in records)
            batch.Add(Record(batch.Count, values));
        return batch;
    }

    private static SourceRecord Record(int number, RecordValue[] values) => People.Stating("crm", $"{number}", values);

    private static string Told(RecordTable table, int record)
    {
        var told = new List<string>();
        foreach (var feature in table.FeaturesOf(record))
            told.Add($"{(FieldKind)Feature.Field(feature)}:{table.Fields[Feature.Field(feature)][Feature.Value(feature)]}");
        return string.Join(' ', told);
    }
}
