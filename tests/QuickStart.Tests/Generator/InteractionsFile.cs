using System.Globalization;

namespace QuickStart.Tests.Generator;

/// <summary>Writes interactions.csv, with what real exports have: repeats, second annotations, edits, and rows that cannot be read.</summary>
internal sealed class InteractionsFile(Dice dice)
{
    private readonly CsvText csv = new("id,author,author_name,time,text,channel,reply_to,kind,url,language,topic");

    public string Write(IReadOnlyList<Utterance> all)
    {
        Utterance? edited = null;
        for (var index = 0; index < all.Count; index++)
        {
            var one = all[index];
            Row(one, one.Text, one.Topic);
            if (index % 157 == 40)
                Row(all[index - dice.Below(30)], null, null);
            if (index % 211 == 77)
                Row(one, one.Text, one.Topic == "praise" ? "question" : "praise");
            if (index % 499 == 250 && one.Text.Length > 0)
            {
                edited = one;
            }
            else if (edited is not null && one.Account.Channel == edited.Account.Channel)
            {
                Row(edited, edited.Text + " (edit: " + dice.Pick(["typo", "thanks for the quick answer!", "photo added 📷"]) + ")", edited.Topic);
                edited = null;
            }

            if (index % 521 == 300)
                Unreadable(one, index / 521);
        }

        return csv.ToString();
    }

    private void Row(Utterance one, string? text, string? topic) => csv.Row(
        one.Id,
        one.Account.Key,
        one.Account.DisplayName,
        Time(one),
        text ?? one.Text,
        one.Account.Channel,
        one.ReplyTo,
        one.Kind,
        one.Account.Channel == "reviews" ? "" : $"https://{one.Account.Channel}.example/p/{one.Id}",
        one.Text.Length == 0 ? "" : one.Person.Language,
        topic ?? one.Topic);

    private void Unreadable(Utterance one, int which)
    {
        var id = one.Id + "9";
        switch (which % 4)
        {
            case 0:
                csv.Row(id, one.Account.Key, one.Account.DisplayName, "31.06.2025 14:00", one.Text, one.Account.Channel, "", one.Kind, "", one.Person.Language, one.Topic);
                break;
            case 1:
                csv.Row(id, "", "", Time(one), one.Text, one.Account.Channel, "", one.Kind, "", one.Person.Language, one.Topic);
                break;
            case 2:
                csv.Row(id, one.Account.Key, one.Account.DisplayName, "2025-08-03 17:45:00", one.Text, one.Account.Channel, "", one.Kind, "", one.Person.Language, one.Topic);
                break;
            default:
                csv.Row(id, one.Account.Key, one.Account.DisplayName, "2052-09-01T12:00:00+02:00", one.Text, one.Account.Channel, "", one.Kind, "", one.Person.Language, one.Topic);
                break;
        }
    }

    /// <summary>x exports in UTC, the others in the offset of the shop.</summary>
    private static string Time(Utterance one) => one.Account.Channel == "x"
        ? one.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : one.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
