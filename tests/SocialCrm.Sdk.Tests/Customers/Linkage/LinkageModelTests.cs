using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>A model judges as the run did that learned it, whatever became of it between.</summary>
public class LinkageModelTests
{
    private const int Rows = 2_000;

    private static readonly RecordBatch People = PeopleBatch.Synthetic(Rows);

    private static readonly LinkageResult Learned = new RecordLinker(new LinkageOptions()).Link(People);

    [Fact]
    public async Task A_saved_and_loaded_model_gives_the_same_customers_and_the_same_scores_to_the_last_bit()
    {
        var model = await LoadedAsync(await SavedAsync(Learned.Model));

        var again = new RecordLinker(new LinkageOptions { Parallelism = 1 }).Link(PeopleBatch.Synthetic(Rows), model);

        Assert.Equal(Learned.Clusters, again.Clusters);
        Assert.Equal((Learned.CandidatePairs, Learned.Matches, Learned.Threshold), (again.CandidatePairs, again.Matches, again.Threshold));
        Assert.Equal(Learned.Candidates.All, again.Candidates.All);
        Assert.All(
            Learned.Candidates.All.ToArray(),
            pair => Assert.Equal(BitsOf(Learned, pair), BitsOf(again, pair)));
    }

    [Fact]
    public async Task A_model_that_is_saved_again_is_the_same_text()
    {
        var text = await SavedAsync(Learned.Model);

        var again = await SavedAsync(await LoadedAsync(text));

        Assert.Equal(text, again);
        Assert.StartsWith("{\n  \"version\": 1,\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_holds_no_identifier_and_nothing_that_fewer_than_five_records_state()
    {
        var batch = PeopleBatch.Of(
        [
            .. Enumerable.Range(0, 40).Select(i => ("Ann", "Moon", $"ann{i}@example.org", $"19{i + 10}-02-03")),
            .. Enumerable.Range(0, 4).Select(i => ("Zebulon", "Quirke", "shared@example.org", "1950-05-05")),
            .. Enumerable.Range(0, 9).Select(i => ("Bea", "Moon", "family@example.org", $"2000-01-{i + 10}")),
        ]);

        var text = await SavedAsync(new RecordLinker(new LinkageOptions()).Link(batch).Model);

        Assert.Contains("\"ann\": 40", text, StringComparison.Ordinal);
        Assert.DoesNotContain("zebulon", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("quirke", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        Assert.Contains($"\"{ValueHash.Of("family@example.org")}\": 9", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_all_scripts_can_be_read_in_a_model()
    {
        var batch = PeopleBatch.Of([.. Enumerable.Range(0, 6).Select(i => ("Łucja", "Ждан", $"l{i}@example.org", $"1990-01-0{i + 1}"))]);

        var text = await SavedAsync(new RecordLinker(new LinkageOptions()).Link(batch).Model);

        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_serves_a_batch_with_other_columns_by_what_both_have_and_by_what_is_plausible()
    {
        var learned = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Synthetic(Rows, "mail", "city"));
        var model = await LoadedAsync(await SavedAsync(learned.Model));

        var result = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Synthetic(Rows, "phone"), model);

        var rules = result.Blocking.Select(rule => rule.Rule).ToArray();
        Assert.Contains("email", rules);
        Assert.DoesNotContain("phone", rules);
        Assert.InRange(result.CustomerCount, Learned.CustomerCount * 0.93, Learned.CustomerCount * 1.07);
    }

    [Fact]
    public void Linking_is_the_same_for_any_number_of_threads()
    {
        var alone = new RecordLinker(new LinkageOptions { Parallelism = 1 }).Link(People);

        Assert.Equal(Learned.Clusters, alone.Clusters);
        Assert.All(alone.Candidates.All.ToArray(), pair => Assert.Equal(BitsOf(Learned, pair), BitsOf(alone, pair)));
    }

    [Fact]
    public void A_handful_of_records_is_judged_by_what_is_plausible()
    {
        var batch = PeopleBatch.Of(
            ("Evelyn", "Klein", "evelyn@example.org", "1951-09-24"),
            ("Darius", "Klein", "darius@example.org", "1980-01-02"),
            ("Evelyn", "Klein", "evelyn@example.org", "1951-09-24"),
            ("Rosa", "Adler", "rosa@example.org", "1977-12-30"),
            ("Evelyn", "Klein", "evelyn@example.org", "1951-09-24"),
            ("Bo", "Lind", "bo@example.org", "1990-04-17"));

        var clusters = new RecordLinker(new LinkageOptions()).Link(batch).Clusters.ToArray();

        Assert.Equal([0, 1, 0, 2, 0, 3], clusters);
    }

    [Fact]
    public void Three_records_of_one_person_are_linked_and_two_people_of_one_family_name_are_not()
    {
        var one = PeopleBatch.Of([.. Enumerable.Repeat(("Evelyn", "Klein", "evelyn@example.org", "1951-09-24"), 3)]);
        var two = PeopleBatch.Of(("Evelyn", "Klein", "evelyn@example.org", "1951-09-24"), ("Darius", "Klein", "darius@example.com", "1980-01-02"));

        Assert.Equal([0, 0, 0], new RecordLinker(new LinkageOptions()).Link(one).Clusters.ToArray());
        Assert.Equal([0, 1], new RecordLinker(new LinkageOptions()).Link(two).Clusters.ToArray());
    }

    [Fact]
    public async Task An_empty_batch_leaves_a_model_that_can_be_used()
    {
        var model = new RecordLinker(new LinkageOptions()).Link(new RecordBatch(new LinkageOptions())).Model;

        var result = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Synthetic(50), await LoadedAsync(await SavedAsync(model)));

        Assert.Equal(50, result.Clusters.Length);
    }

    [Fact]
    public async Task A_write_or_a_read_that_is_called_off_ends()
    {
        using var off = new CancellationTokenSource();
        await off.CancelAsync();
        using var stream = new MemoryStream();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Learned.Model.SaveAsync(stream, off.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LinkageModel.LoadAsync(stream, off.Token));
    }

    private static long BitsOf(LinkageResult result, ulong pair) =>
        BitConverter.DoubleToInt64Bits(result.Score(PairList.First(pair), PairList.Second(pair)));

    private static async Task<string> SavedAsync(LinkageModel model)
    {
        using var stream = new MemoryStream();
        await model.SaveAsync(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<LinkageModel> LoadedAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await LinkageModel.LoadAsync(stream);
    }
}
