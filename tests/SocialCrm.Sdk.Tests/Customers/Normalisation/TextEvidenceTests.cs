using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

public sealed class TextEvidenceTests
{
    [Theory]
    [InlineData("Designer at Shel Labs | X @manuelmorincombe", "x=manuelmorincombe")]
    [InlineData("IG: @Anna.Berg", "instagram=anna.berg")]
    [InlineData("ig:anna_berg 📍 London", "instagram=anna_berg")]
    [InlineData("insta 👉 @anna", "instagram=anna")]
    [InlineData("instagram @anna, tiktok @berg", "instagram=anna tiktok=berg")]
    [InlineData("IG/TikTok: @anna", "instagram=anna tiktok=anna")]
    [InlineData("Insta & TikTok @anna", "instagram=anna tiktok=anna")]
    [InlineData("IG@anna", "instagram=anna")]
    [InlineData("@anna on insta", "instagram=anna")]
    [InlineData("@anna (IG)", "instagram=anna")]
    [InlineData("ask @anna.", "=anna")]
    [InlineData("https://twitter.com/Anna?lang=en", "x=anna")]
    [InlineData("see x.com/anna/status/12", "x=anna")]
    [InlineData("www.instagram.com/anna.berg/", "instagram=anna.berg")]
    [InlineData("https://www.linkedin.com/in/anna-berg-123/", "linkedin=anna-berg-123")]
    [InlineData("t.me/anna github.com/berg", "telegram=anna github=berg")]
    [InlineData("https://www.tiktok.com/@anna", "tiktok=anna")]
    [InlineData("https://youtube.com/watch?v=1", "Url:https://youtube.com/watch?v=1")]
    [InlineData("https://bsky.app/profile/anna.bsky.social", "bluesky=anna.bsky.social")]
    [InlineData("@anna.bsky.social", "bluesky=anna.bsky.social")]
    [InlineData("@anna@mastodon.social", "activitypub=anna@mastodon.social")]
    [InlineData("https://mastodon.social/@anna", "activitypub=anna@mastodon.social")]
    [InlineData("wa.me/447911123456", "Phone:447911123456")]
    [InlineData("Student. Lina's page lina.lewis@gmail.com", "Email:lina.lewis@gmail.com")]
    [InlineData("Contact:Anna@ICE.example!", "Email:anna@ice.example")]
    [InlineData("mail <anna@ice.example>", "Email:anna@ice.example")]
    [InlineData("anna at gmail dot com", "Email:anna@gmail.com")]
    [InlineData("anna.berg AT gmail.com", "Email:anna.berg@gmail.com")]
    [InlineData("anna [at] ice [dot] co [dot] uk", "Email:anna@ice.co.uk")]
    [InlineData("anna(at)ice.example", "Email:anna@ice.example")]
    [InlineData("more on annaberg.co.uk.", "Url:annaberg.co.uk")]
    [InlineData("https://ice.example/a?b=c)", "Url:https://ice.example/a?b=c")]
    [InlineData("find me at the corner. Then go", "")]
    [InlineData("I work at example.com", "Url:example.com")]
    [InlineData("Node.js and ASP.NET Core 9.5, e.g. v1.2", "")]
    [InlineData("Instagram: follow me", "")]
    [InlineData("just here for the memes", "")]
    [InlineData("微信：annaberg", "wechat=annaberg")]
    [InlineData("", "")]
    public void Evidence_is_found_in_texts(string text, string findings)
    {
        Assert.Equal(findings, string.Join(' ', Findings(text)));
    }

    [Fact]
    public void Hostile_texts_take_no_longer_than_others()
    {
        string[] texts =
        [
            new('@', 10_000_000), new('.', 10_000_000), string.Concat(Enumerable.Repeat("at ", 3_000_000)), string.Concat(Enumerable.Repeat("a@", 3_000_000)),
            string.Concat(Enumerable.Repeat("IG:", 3_000_000)), string.Concat(Enumerable.Repeat("x @a on ", 1_000_000)), string.Concat(Enumerable.Repeat("a dot at ", 1_000_000)), new('\ud800', 10_000_000),
        ];

        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var text in texts)
            _ = Findings(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static List<string> Findings(string text)
    {
        var found = new List<string>();
        Span<char> value = stackalloc char[TextEvidence.LongestText];
        foreach (var finding in TextEvidence.In(text))
        {
            Assert.True(TextEvidence.TryWrite(text, finding, value, out var written));
            found.Add(finding.Kind == AttributeKind.Handle ? $"{finding.Channel}={value[..written]}" : $"{finding.Kind}:{value[..written]}");
        }

        return found;
    }
}
