using System.Globalization;
using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>Why an entry is rejected: the field, what is wrong, what to do. Never the value, which may be somebody's.</summary>
internal static class EntryFaults
{
    public static string NotAnObject => "The entry is no JSON object. Map the path to the entries, or have the sender post objects.";

    public static string Nested(WebhookField field) => $"The field \"{Name(field)}\" is a list or an object. Map a single value inside it.";

    public static string Empty(WebhookField field) => $"The field \"{Name(field)}\" is missing or empty. Give it a value, or map another property.";

    public static string Broken(WebhookField field) => $"The field \"{Name(field)}\" holds a control character or half a character, so that it tells nothing from another. Correct it.";

    public static string TooLong(WebhookField field, int longest) =>
        string.Create(CultureInfo.InvariantCulture, $"The field \"{Name(field)}\" is longer than {longest} characters. Shorten it, or map another property.");

    public static string NoTime => "The field \"time\" is no time that can be read. Write it after ISO 8601, such as 2026-02-24T11:35:52Z, or as Unix time.";

    public static string NoZone => "The field \"time\" has no zone. Write the zone, such as 2026-02-24T11:35:52+01:00, or set the default zone.";

    public static string Future => "The field \"time\" lies in the future. Correct it, or the clock of this machine.";

    public static string Kind => $"The field \"kind\" has an unknown word. Write one of: {KindWords.Listed}.";

    private static string Name(WebhookField field) => WebhookFields.NameOf(field);
}
