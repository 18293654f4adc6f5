using System.Text;
using System.Text.Json.Nodes;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>A file that is no model, or no longer one, is refused with what to do about it.</summary>
public class BadModelTests
{
    private static readonly LinkageModel Good = new RecordLinker(new LinkageOptions()).Link(PeopleBatch.Synthetic(200)).Model;

    [Theory]
    [InlineData("", "no saved model")]
    [InlineData("no json", "Line 1, column 2")]
    [InlineData("null", "names no version")]
    [InlineData("[]", "no saved model")]
    [InlineData("{}", "names no version")]
    [InlineData("{\"version\": 2}", "version 2")]
    [InlineData("{\"version\": \"1\"}", "no saved model")]
    [InlineData("{\"version\": 1}", "no saved model")]
    [InlineData("{\"version\": 1,\n\"shares\": null}", "Line 2")]
    public async Task What_is_no_model_is_refused(string text, string words) => Assert.Contains(words, await RefusalAsync(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("comparison", "no comparison 'shoe-size'")]
    [InlineData("level", "no level 'same shoe'")]
    [InlineData("missing level", "each of its")]
    [InlineData("order of levels", "in order")]
    [InlineData("comparison twice", "'email' is there twice")]
    [InlineData("share above 1", "'same e-mail'")]
    [InlineData("share of nothing", "'same e-mail'")]
    [InlineData("negative share", "'same e-mail'")]
    [InlineData("NaN", "no saved model")]
    [InlineData("endless", "'same e-mail'")]
    [InlineData("threshold", "\"threshold\"")]
    [InlineData("classes", "\"shares\"")]
    [InlineData("no class", "\"shares\"")]
    [InlineData("count", "counts of the field 'family'")]
    [InlineData("value twice", "no saved model")]
    [InlineData("null value", "no saved model")]
    [InlineData("many ids", "more categories and ids")]
    public async Task A_model_that_was_changed_for_the_worse_is_refused(string fault, string words)
    {
        var model = JsonNode.Parse(await SavedAsync())!;
        var email = model["comparisons"]!.AsArray().Single(comparison => (string?)comparison!["name"] == "email")!;
        var levels = email["levels"]!.AsArray();
        var family = model["fields"]!.AsArray().Single(field => (string?)field!["name"] == "family")!;
        switch (fault)
        {
            case "comparison": email["name"] = "shoe-size"; break;
            case "level": levels[1]!["words"] = "same shoe"; break;
            case "missing level": levels.RemoveAt(2); break;
            case "order of levels": levels.Add(levels[0]!.DeepClone()); levels.RemoveAt(0); break;
            case "comparison twice": model["comparisons"]!.AsArray().Add(email.DeepClone()); break;
            case "share above 1": levels[0]!["one"] = 1.5; break;
            case "share of nothing": levels[0]!["one"] = 0; break;
            case "negative share": levels[0]!["home"] = -0.1; break;
            case "NaN": levels[0]!["one"] = "NaN"; break;
            case "endless": levels[0]!["one"] = JsonNode.Parse("1e999"); break;
            case "threshold": model["threshold"] = 1; break;
            case "classes": model["shares"]!["home"] = 1; break;
            case "no class": model["shares"]!["one"] = 0; break;
            case "count": family["values"]!["smith"] = 1_000; break;
            case "null value": family["values"] = null; break;
            case "many ids": AddIds(model["comparisons"]!.AsArray(), email); break;
        }

        var text = model.ToJsonString();
        if (fault == "value twice")
            text = text.Replace("\"values\":{", "\"values\":{\"x\":5,\"x\":5,", StringComparison.Ordinal);

        Assert.Contains(words, await RefusalAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_of_a_fault_quotes_no_value()
    {
        var text = (await SavedAsync()).Replace("\"own\": ", "\"values\": {\"secret name\": \"x\"}, \"own\": ", StringComparison.Ordinal);

        var refusal = await RefusalAsync(text);

        Assert.DoesNotContain("secret", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_later_version_adds_is_passed_over()
    {
        var text = (await SavedAsync()).Replace("\"version\": 1,", "\"version\": 1, \"trained-by\": {\"on\": [1, 2]},", StringComparison.Ordinal);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        var model = await LinkageModel.LoadAsync(stream);

        Assert.NotNull(model);
    }

    private static void AddIds(JsonArray comparisons, JsonNode like)
    {
        for (var i = 0; i < 64; i++)
        {
            var added = like.DeepClone();
            added["name"] = $"id:card-{i}";
            comparisons.Add(added);
        }
    }

    private static async Task<string> RefusalAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var fault = await Assert.ThrowsAsync<SocialCrmException>(() => LinkageModel.LoadAsync(stream));
        Assert.Contains("earn the model again", fault.Message, StringComparison.Ordinal);
        Assert.Null(fault.InnerException);
        return fault.Message;
    }

    private static async Task<string> SavedAsync()
    {
        using var stream = new MemoryStream();
        await Good.SaveAsync(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
