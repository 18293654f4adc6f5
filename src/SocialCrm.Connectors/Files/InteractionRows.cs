using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using SocialCrm.Channels;

namespace SocialCrm.Connectors.Files;

/// <summary>Turns rows into interactions, or says why a row is none.</summary>
internal sealed class InteractionRows
{
    private const int MaxId = 512;
    private const int MaxAuthor = 256;
    private const int MaxChannel = 64;
    private const int MaxLanguage = 64;

    // Clocks of platforms and of this machine differ a little.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly ConnectionId connection;
    private readonly FileImportOptions options;
    private readonly TimeProvider clock;
    private readonly TimeZoneInfo? defaultZone;
    private readonly FieldValues values;
    private readonly VersionDigest digest = new();
    private readonly ChannelNames channels = new();

    public InteractionRows(ConnectionId connection, FileImportOptions options, TimeProvider clock)
    {
        (this.connection, this.options, this.clock) = (connection, options, clock);
        defaultZone = options.DefaultZone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : null;
        values = new FieldValues(options.Map!);
        ReaderOptions = new RowReaderOptions
        {
            Columns = values.RequiredColumns,
            OptionalColumns = values.OptionalColumns,
            Format = options.Format,
            Delimiter = options.Delimiter,
        };
    }

    /// <summary>How the file is to be read.</summary>
    public RowReaderOptions ReaderOptions { get; }

    /// <summary>Refuses a CSV file without one of the mapped columns. A property of JSON may be missing where it has no value.</summary>
    public void RequireColumns(string path, RowReader reader)
    {
        var missing = values.OptionalColumns.Where(column => !reader.Columns.Contains(column)).ToList();
        if (reader.Format == RowFormat.Csv && missing.Count > 0)
            throw MissingColumns.In(path, 1, missing, reader.Columns);
    }

    public bool TryRead(RowReader reader, [NotNullWhen(true)] out Interaction? interaction, [NotNullWhen(false)] out string? reason)
    {
        values.Row = reader;
        var occurredAt = default(DateTimeOffset);
        var kind = default(InteractionKind);
        reason = reader.Fault is { } fault
            ? Reasons.At(fault, reader.Line)
            : FaultOfKeys() ?? FaultOfRest() ?? FaultOfTime(out occurredAt) ?? FaultOfKind(out kind);
        interaction = reason is null ? Build(occurredAt, kind) : null;
        return interaction is not null;
    }

    public DeadLetter Reject(RowReader reader, string reason)
    {
        var raw = reader.Raw;
        return new DeadLetter(connection, reader.Line, reason, raw[..Math.Min(raw.Length, RowReader.MaxRawBytes)].ToArray());
    }

    private Interaction Build(DateTimeOffset occurredAt, InteractionKind kind)
    {
        var author = values.TextOf(ImportField.Author)!;
        var channel = channels.Of(values.Utf8Of(ImportField.Channel));
        return new Interaction
        {
            Connection = connection,
            ExternalId = values.TextOf(ImportField.Id)!,
            Version = digest.Of(values),
            Author = new Account(channel, author, author, values.TextOf(ImportField.AuthorName)),
            Kind = kind,
            OccurredAt = occurredAt,
            Text = kind == InteractionKind.Delete ? null : values.TextOf(ImportField.Text),
            Language = values.TextOf(ImportField.Language),
            ReplyTo = values.TextOf(ImportField.ReplyTo),
            Link = values.TextOf(ImportField.Url),
            Trust = InteractionTrust.Unverified,
            Raw = options.KeepRaw ? values.Row!.Raw.ToArray() : default(ReadOnlyMemory<byte>),
        };
    }

    private string? FaultOfKeys() =>
        FaultOfKey(ImportField.Id, MaxId) ?? FaultOfKey(ImportField.Author, MaxAuthor) ?? FaultOfKey(ImportField.Channel, MaxChannel);

    private string? FaultOfRest()
    {
        if (values.Utf8Of(ImportField.Time).IsEmpty)
            return Reasons.Empty(values.NameOf(ImportField.Time));
        if (IsTooLong(ImportField.ReplyTo, MaxId))
            return Reasons.TooLong(values.NameOf(ImportField.ReplyTo), MaxId);
        if (IsTooLong(ImportField.Language, MaxLanguage))
            return Reasons.TooLong(values.NameOf(ImportField.Language), MaxLanguage);
        return values.HasNul() ? Reasons.Nul : null;
    }

    private string? FaultOfKey(ImportField field, int maxLength)
    {
        var value = values.Utf8Of(field);
        if (IsBlank(value))
            return Reasons.Empty(values.NameOf(field));
        if (value.ContainsAnyInRange((byte)0, (byte)0x1F))
            return Reasons.Control(values.NameOf(field));
        return IsTooLong(field, maxLength) ? Reasons.TooLong(values.NameOf(field), maxLength) : null;
    }

    private static bool IsBlank(ReadOnlySpan<byte> value)
    {
        while (!value.IsEmpty && Rune.DecodeFromUtf8(value, out var rune, out var used) == OperationStatus.Done && Rune.IsWhiteSpace(rune))
            value = value[used..];
        return value.IsEmpty;
    }

    private bool IsTooLong(ImportField field, int maxLength)
    {
        var value = values.Utf8Of(field);
        return value.Length > maxLength && Encoding.UTF8.GetCharCount(value) > maxLength;
    }

    private string? FaultOfTime(out DateTimeOffset occurredAt)
    {
        var fault = InstantText.Read(values.Utf8Of(ImportField.Time), defaultZone, out occurredAt) switch
        {
            InstantFault.NoZone => Reasons.NoZone(values.NameOf(ImportField.Time)),
            InstantFault.Unreadable => Reasons.NoTime(values.NameOf(ImportField.Time)),

            // The first instant of the calendar is what exports write for none, and what the library keeps for none.
            _ when occurredAt == default => Reasons.NoTime(values.NameOf(ImportField.Time)),
            _ => occurredAt > clock.GetUtcNow() + ClockTolerance ? Reasons.Future(values.NameOf(ImportField.Time)) : null,
        };
        occurredAt = occurredAt.ToUniversalTime();
        return fault;
    }

    private string? FaultOfKind(out InteractionKind kind)
    {
        var word = values.Utf8Of(ImportField.Kind);
        if (word.IsEmpty)
            kind = values.Utf8Of(ImportField.ReplyTo).IsEmpty ? InteractionKind.Post : InteractionKind.Reply;
        else if (!KindWords.TryRead(word, out kind))
            return Reasons.Kind(values.NameOf(ImportField.Kind));
        return null;
    }
}
