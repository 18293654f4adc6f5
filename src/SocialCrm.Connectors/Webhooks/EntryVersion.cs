using System.Globalization;
using SocialCrm.Connectors.Digests;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>The version of what a sender does not number: other words are another version, another name of the author is none.</summary>
/// <remarks>The <see cref="ContentDigest"/> of the parts, taken from the bytes that were posted wherever those are the text's own.</remarks>
internal static class EntryVersion
{
    private const int LongestNumber = 20;

    /// <summary>The version of an entry.</summary>
    /// <param name="fields">The entry.</param>
    /// <param name="said">What was made of it.</param>
    /// <param name="isTextAsPosted">Whether the text is the field as it stands.</param>
    public static string Of(EntryFields fields, EntryWords said, bool isTextAsPosted)
    {
        var digest = new DigestedParts(stackalloc byte[DigestedParts.MostOnStack]);
        fields.AddTo(ref digest, WebhookField.Author);
        digest.Add(said.Kind.ToString());
        Span<byte> ticks = stackalloc byte[LongestNumber];
        said.At.UtcTicks.TryFormat(ticks, out var length, provider: CultureInfo.InvariantCulture);
        digest.AddUtf8(ticks[..length]);
        if (isTextAsPosted)
            fields.AddTo(ref digest, WebhookField.Text);
        else
            digest.Add(said.Text);
        fields.AddTo(ref digest, WebhookField.Language);
        fields.AddTo(ref digest, WebhookField.Thread);
        fields.AddTo(ref digest, WebhookField.ReplyTo);
        digest.Add(said.Link);
        digest.Add(fields.Media.Count == 0 ? null : string.Join('\n', fields.Media));
        return digest.Finish();
    }
}
