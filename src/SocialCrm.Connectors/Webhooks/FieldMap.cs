using SocialCrm.Connectors.Files;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>Says which property of a posted JSON object is which field of an interaction: <c>comment.id=id,comment.user.id=author,comment.at=time</c>.</summary>
/// <remarks>
/// <para>
/// <c>PATH=FIELD</c>, separated by commas, in the manner of <see cref="ColumnMap"/>. FIELD is one of <c>id author author-handle author-name time text channel reply-to
/// thread kind version url language media</c>; <c>id</c>, <c>author</c> and <c>time</c> are needed. A property may serve several fields, a field has one property.
/// </para>
/// <para>
/// PATH leads through objects from an entry on, with full stops; <c>$.</c> begins it at the body, for what all entries of a delivery share. <c>media</c> may lead through
/// lists, such as <c>attachments.url</c>. <c>'x'=FIELD</c> gives every entry the same value. A name with a comma, an equals sign or a quote stands in double
/// quotes. Immutable.
/// </para>
/// </remarks>
public sealed class FieldMap
{
    private const string OfBody = "$.";

    private static readonly MapWords Words = new("field map", "property", "Write PATH=FIELD,… such as comment.id=id,comment.user.id=author,comment.at=time.");

    private readonly string text;
    private readonly string?[] constants = new string?[WebhookFields.Count];
    private readonly HashSet<WebhookField> mapped = [];

    private FieldMap(string text) => this.text = text;

    /// <summary>The map of the shape that this library documents, for a sender that can post what it is asked to.</summary>
    public static FieldMap Default { get; } = Parse(
        "id=id,version=version,kind=kind,author.id=author,author.handle=author-handle,author.name=author-name,time=time,text=text,"
        + "language=language,thread=thread,replyTo=reply-to,url=url,media=media");

    /// <summary>The wanted properties of an entry.</summary>
    internal FieldNode Entry { get; } = new("");

    /// <summary>The wanted properties of the body.</summary>
    internal FieldNode Body { get; } = new("");

    /// <summary>Reads a map.</summary>
    /// <exception cref="FormatException">The map has a fault; the message says which and what to write.</exception>
    public static FieldMap Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var map = new FieldMap(text);
        foreach (var entry in ColumnMapText.Entries(text, Words))
        {
            var field = FieldOf(entry.Field);
            if (!map.mapped.Add(field))
                throw new FormatException($"The field map gives the field \"{entry.Field}\" twice. Give it one property.");
            if (entry.IsConstant)
                map.constants[(int)field] = Checked(field, entry.Source);
            else if (entry.Source.StartsWith(OfBody, StringComparison.Ordinal))
                map.Body.Add(entry.Source[OfBody.Length..], field);
            else
                map.Entry.Add(entry.Source, field);
        }

        var missing = WebhookFields.Required.Where(field => !map.mapped.Contains(field)).Select(WebhookFields.NameOf).ToList();
        return missing.Count == 0 ? map : throw new FormatException($"The field map lacks {string.Join(", ", missing)}. {Words.Example}");
    }

    /// <summary>The map as it was written.</summary>
    public override string ToString() => text;

    /// <summary>The value that every entry has in a field, or null.</summary>
    internal string? ConstantOf(WebhookField field) => constants[(int)field];

    private static WebhookField FieldOf(string name)
    {
        if (WebhookFields.TryParse(name, out var field))
            return field;
        var meant = WebhookFields.Nearest(name) is { } nearest ? $" Did you mean \"{nearest}\"?" : "";
        throw new FormatException($"The field map names a field \"{MissingColumns.Shown(name)}\" that there is not.{meant} The fields are: {WebhookFields.Listed}.");
    }

    private static string Checked(WebhookField field, string constant)
    {
        var fault = field switch
        {
            WebhookField.Id or WebhookField.Time or WebhookField.Version or WebhookField.Media => "differs from entry to entry; map a property to it",
            WebhookField.Channel when string.IsNullOrWhiteSpace(constant) || constant.Length > 64 => "needs 1 to 64 characters",
            WebhookField.Kind when !KindWords.TryRead(constant, out _) => $"knows the words: {KindWords.Listed}",
            _ when constant.Length == 0 => "needs a value between the quotes",
            _ => null,
        };
        return fault is null ? constant : throw new FormatException($"The field \"{WebhookFields.NameOf(field)}\" of the field map {fault}.");
    }
}
