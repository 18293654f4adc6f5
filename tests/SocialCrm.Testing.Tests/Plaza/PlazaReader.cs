using System.Globalization;
using System.Text;
using System.Text.Json;
using SocialCrm.Channels;

namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>Understands what the plaza lists. The cursor is the last change that was read, <c>v2:INSTANT:PAGE</c>; reading goes back five seconds before it.</summary>
internal sealed class PlazaReader(ConnectionId connection, PlazaBug bug, TimeProvider time)
{
    public static ChannelId Channel { get; } = new("plaza");

    /// <summary>What was sent and answered.</summary>
    public HashSet<string> Sent { get; } = [];

    /// <summary>Where the rest of long posts lies.</summary>
    public IReadOnlyList<string> Addresses(string text)
    {
        using var document = Parse(text);
        return document is null
            ? []
            : [.. document.RootElement.GetProperty("items").EnumerateArray().Where(post => post.TryGetProperty("rest", out _)).Select(post => post.GetProperty("rest").GetString()!)];
    }

    public string Query(ChannelCursor from)
    {
        if (from.IsStart)
            return "posts?page=1";
        if (bug == PlazaBug.CursorAnchorsOnAnId)
            return $"posts?after_id={from.Value}";
        var (since, page) = Read(from);
        var overlap = bug is PlazaBug.CursorPassesTies ? TimeSpan.FromTicks(1) : TimeSpan.FromSeconds(-5);
        return $"posts?since={Uri.EscapeDataString(Instant(since == DateTimeOffset.MinValue ? since : since + overlap))}&page={page}";
    }

    public ChannelPage Page(string text, ChannelCursor from)
    {
        using var document = Parse(text);
        if (document is null)
            return new ChannelPage([], [], from, IsLast: true);
        var content = Read(document.RootElement.GetProperty("items"));
        var more = document.RootElement.GetProperty("more").GetBoolean() && bug != PlazaBug.NewestPageOnly;
        return new ChannelPage(content.Interactions, content.Rejected, Next(document.RootElement.GetProperty("items"), from, more), IsLast: !more);
    }

    public WebhookContent Read(JsonElement items)
    {
        var interactions = new List<Interaction>();
        var rejected = new List<DeadLetter>();
        var position = 0;
        foreach (var item in items.EnumerateArray())
        {
            position++;
            if (bug == PlazaBug.DropsTheFuture && item.GetProperty("at").TryGetDateTimeOffset(out var at) && at > time.GetUtcNow())
                continue;
            if (Interaction(item) is { } interaction)
                interactions.Add(interaction);
            else if (bug == PlazaBug.PoisonStopsTheBatch)
                throw new ChannelException(connection, ChannelFailure.Malformed, "The plaza said something odd.");
            else
                rejected.Add(new DeadLetter(connection, position, "The item has no time that can be read.", Encoding.UTF8.GetBytes(item.GetRawText())));
            if (bug == PlazaBug.FirstItemOnly)
                break;
        }

        return new WebhookContent(bug == PlazaBug.DropsDeletions ? interactions.FindAll(read => read.Kind != InteractionKind.Delete) : interactions, rejected);
    }

    private static string Instant(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Version 1 held no page.</summary>
    private (DateTimeOffset Since, int Page) Read(ChannelCursor cursor)
    {
        if (bug == PlazaBug.ForgetsOlderCursors && !cursor.Value.Contains('|', StringComparison.Ordinal))
            throw new FormatException("The cursor is of another version.");
        var parts = cursor.Value.Split(['|', ':'], 2);
        var rest = parts[1].Split('|');
        return (DateTimeOffset.Parse(rest[0], CultureInfo.InvariantCulture), rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 1);
    }

    private JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException) when (bug == PlazaBug.EmptyPageWhenHtml)
        {
            return null;
        }
        catch (JsonException fault)
        {
            throw new ChannelException(connection, ChannelFailure.Malformed, "The plaza answered something that is not JSON. Check its address.", fault);
        }
    }

    private ChannelCursor Next(JsonElement items, ChannelCursor from, bool more)
    {
        if (bug == PlazaBug.CursorAnchorsOnAnId)
            return items.GetArrayLength() == 0 ? from : new ChannelCursor(items[items.GetArrayLength() - 1].GetProperty("id").GetString()!);
        if (bug == PlazaBug.CursorJumpsToNow)
            return new ChannelCursor($"v2:{Instant(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero))}|1");
        if (bug == PlazaBug.CursorByItsOwnClock && !more)
            return new ChannelCursor($"v2:{Instant(time.GetUtcNow())}|1");
        var (since, page) = from.IsStart ? (DateTimeOffset.MinValue, 1) : Read(from);
        if (more)
            return new ChannelCursor($"v2:{Instant(since)}|{page + 1}");
        var last = items.EnumerateArray().Select(item => item.TryGetProperty("changed", out var changed) ? changed.GetDateTimeOffset() : since).DefaultIfEmpty(since).Max();
        return new ChannelCursor($"v2:{Instant(last > since ? last : since)}|1");
    }

    private Interaction? Interaction(JsonElement item)
    {
        if (!item.GetProperty("at").TryGetDateTimeOffset(out var at))
            return null;
        if (bug == PlazaBug.UnknownFieldIsFatal && item.TryGetProperty("mood", out _))
            return null;
        var author = bug == PlazaBug.OneAuthorForAll ? "somebody" : item.GetProperty("author").GetProperty("id").GetString()!;
        var isRemoved = item.GetProperty("removed").GetBoolean();
        var revision = item.GetProperty("revision").GetInt32();
        return new Interaction
        {
            Connection = connection,
            ExternalId = item.GetProperty("id").GetString()!,
            Version = bug switch
            {
                PlazaBug.EditKeepsItsVersion => "1",
                PlazaBug.RandomVersions => Guid.NewGuid().ToString(),
                _ => revision.ToString(CultureInfo.InvariantCulture),
            },
            Author = new Account(Channel, author, null, item.GetProperty("author").GetProperty("name").GetString()),
            Kind = isRemoved ? InteractionKind.Delete : revision > 1 ? InteractionKind.Edit : InteractionKind.Post,
            OccurredAt = at,
            Text = item.GetProperty("text").GetString(),
            Trust = InteractionTrust.Fetched,
            IsOwn = author == PlazaPlatform.Own && bug != PlazaBug.NoMarkOnOwnWords && (bug != PlazaBug.KnowsItsOwnByTheAnswer || Sent.Contains(item.GetProperty("text").GetString()!)),
            Raw = Encoding.UTF8.GetBytes(item.GetRawText()),
        };
    }
}
