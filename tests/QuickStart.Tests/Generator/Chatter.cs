using System.Globalization;

namespace QuickStart.Tests.Generator;

/// <summary>Lets the people speak.</summary>
internal sealed class Chatter(Dice dice)
{
    public IReadOnlyList<Utterance> Over(IReadOnlyList<Person> people)
    {
        var all = new List<Utterance>();
        foreach (var person in people)
        {
            for (var said = 0; said < person.Voice; said++)
                all.Add(Say(person));
        }

        all.Sort((left, right) => (left.At, left.Person.Number).CompareTo((right.At, right.Person.Number)));
        Number(all);
        return all;
    }

    private Utterance Say(Person person)
    {
        var account = person.Accounts.Count > 1 && dice.Chance(0.3) ? person.Accounts[1] : person.Accounts[0];
        var kind = account.Channel switch
        {
            "reviews" => "review",
            "x" => dice.Pick(["mention", "mention", "post", "reply", "reply", "share", "reaction"]),
            "instagram" => dice.Pick(["comment", "comment", "comment", "mention", "reaction", "reaction", "reply", "share", "bookmark"]),
            _ => dice.Pick(["comment", "comment", "post", "reaction", "reaction", "reply", "share"]),
        };
        var topic = dice.Weighted(0.62, 0.22, 0.16) switch { 0 => "praise", 1 => "question", _ => "complaint" };
        if (kind == "review" && topic == "question")
            topic = "praise";
        var text = kind is "reaction" or "bookmark" ? "" : IceCreamTexts.Write(dice, person.Language, topic, person.Shop.City);
        if (kind == "review")
            text = (topic == "praise" ? "★★★★★ " : "★★☆☆☆ ") + text;
        return new Utterance(person, account, Season.Moment(dice), kind, text, topic);
    }

    /// <summary>Ids look as each platform's do; replies answer something said earlier on the same channel.</summary>
    private void Number(List<Utterance> all)
    {
        var earlier = Season.Channels.ToDictionary(channel => channel, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var utterance in all)
        {
            var channel = utterance.Account.Channel;
            var count = earlier[channel].Count;
            utterance.Id = channel switch
            {
                "instagram" => string.Create(CultureInfo.InvariantCulture, $"179{40_000_000_000_000L + (count * 7_919L) + dice.Below(7_000)}"),
                "x" => string.Create(CultureInfo.InvariantCulture, $"19{20_000_000_000_000_000L + (utterance.At.ToUnixTimeSeconds() * 1_000) + dice.Below(999)}"),
                "facebook" => string.Create(CultureInfo.InvariantCulture, $"1044_{1_000_000 + (count * 37)}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"rev-{count + 1:00000}"),
            };
            if (utterance.Kind == "reply" && count > 0)
                utterance.ReplyTo = earlier[channel][Math.Max(0, count - 1 - dice.Below(40))];
            earlier[channel].Add(utterance.Id);
        }
    }
}
