using SocialCrm.Channels;

namespace SocialCrm.Connectors.Tests.Fuzzing;

/// <summary>Sends a receiver what nobody should, and tells what it made of that. A case is repeated by seed and number.</summary>
internal sealed class WebhookFuzzer
{
    private readonly FuzzTarget target;
    private readonly long seed;
    private readonly IWebhookReceiver receiver;
    private readonly FuzzRandom random = new();
    private readonly HostileJson hostile;
    private readonly Tampering tampering;
    private readonly List<(byte[] Body, Dictionary<string, string> Headers)> signedAhead = [];
    private readonly FuzzReport report = new();
    private string note = "";

    private WebhookFuzzer(FuzzTarget target, long seed)
    {
        (this.target, this.seed) = (target, seed);
        receiver = target.Compose();
        hostile = new HostileJson(random);
        tampering = new Tampering(random);
        for (var number = 0; number < target.SignedAhead; number++)
        {
            random.Begin(seed, -1 - number);
            signedAhead.Add(Sign(target.Wrap(hostile.Write())));
        }
    }

    /// <summary>A fuzzer of a target that knows whoever it must know.</summary>
    public static async Task<WebhookFuzzer> CreateAsync(FuzzTarget target, long seed)
    {
        var fuzzer = new WebhookFuzzer(target, seed);
        var (body, headers) = fuzzer.Sign(target.Wrap("{}"u8.ToArray()));
        if (fuzzer.receiver is IWebhookInquirer inquirer)
            await inquirer.InquireAsync(Request(body, headers), CancellationToken.None);
        if (fuzzer.Verify(body, headers) is not WebhookVerdict.Deliver delivery)
            throw new InvalidOperationException($"{target.Name} refuses what its sender signs.");
        fuzzer.note = delivery.Note;
        return fuzzer;
    }

    public FuzzReport Run(long from, long count)
    {
        for (var number = from; number < from + count; number++)
        {
            random.Begin(seed, number);
            report.Cases++;
            try
            {
                Try(number);
            }
#pragma warning disable CA1031 // Any exception is what is looked for.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                report.Faults++;
                report.Tell($"{target.Name}, case {number}: {fault.GetType().Name} at {fault.StackTrace?.Split('\n')[0].Trim()}");
            }
        }

        return report;
    }

    private void Try(long number)
    {
        var (body, headers) = target.SignedAhead > 0 ? signedAhead[random.Below(signedAhead.Count)] : Sign(target.Wrap(hostile.Write()));
        switch (random.Below(8))
        {
            case 0 or 1 or 2:
                Genuine(number, body, headers);
                Parse(number, body);
                break;
            case 3:
                // Never signed; Parse must stand it all the same, after an update or a replay.
                Parse(number, target.SignedAhead > 0 ? target.Wrap(hostile.Write()) : body);
                break;
            default:
                Changed(number, body, headers);
                break;
        }
    }

    private void Genuine(long number, byte[] body, Dictionary<string, string> headers)
    {
        if (Verify(body, headers) is WebhookVerdict.Deliver)
        {
            report.Accepted++;
            return;
        }

        if (!target.TakesAnyBody)
        {
            report.Refused++;
            return;
        }

        report.FalseRefusals++;
        report.Tell($"{target.Name}, case {number}: a genuine request was refused");
    }

    private void Changed(long number, byte[] body, Dictionary<string, string> headers)
    {
        var (changedBody, changedHeaders) = tampering.Change(body, headers);
        var isGenuine = changedBody.AsSpan().SequenceEqual(body) && target.SaysTheSame(headers, changedHeaders);
        var isAccepted = Verify(changedBody, changedHeaders) is WebhookVerdict.Deliver;
        if (isAccepted && !isGenuine)
        {
            report.FalseAccepts++;
            report.Tell($"{target.Name}, case {number}: a changed request passed");
        }
        else if (isAccepted)
        {
            report.Accepted++;
        }
        else
        {
            report.Refused++;
        }
    }

    private void Parse(long number, byte[] body)
    {
        try
        {
            var content = receiver.Parse(new WebhookEnvelope(receiver.Connection, "msg_1", note, body, FuzzTarget.At));
            report.Understood++;
            report.Interactions += content.Interactions.Count;
            report.Rejected += content.Rejected.Count;
            foreach (var interaction in content.Interactions.Where(interaction => !IsStorable(interaction)))
            {
                report.Faults++;
                report.Tell($"{target.Name}, case {number}: an interaction cannot be stored");
            }
        }
        catch (ChannelException)
        {
            report.Malformed++;
        }
    }

    private bool IsStorable(Interaction read) =>
        read.Connection == receiver.Connection
        && IsKey(read.ExternalId, 512)
        && IsKey(read.Author.Key, 256)
        && IsKey(read.Author.Channel.Value, 64)
        && (read.Version.Length == 0 || IsKey(read.Version, 128))
        && read.OccurredAt != default
        && read.Media is not null;

    private static bool IsKey(string? key, int longest)
    {
        if (key is null || key.Length == 0 || key.Length > longest || key.Contains('\0', StringComparison.Ordinal))
            return false;
        for (var at = 0; at < key.Length; at++)
        {
            if (!char.IsSurrogate(key[at]))
                continue;
            if (at + 1 == key.Length || !char.IsSurrogatePair(key[at], key[++at]))
                return false;
        }

        return true;
    }

    private WebhookVerdict Verify(byte[] body, Dictionary<string, string> headers) => receiver.Verify(Request(body, headers));

    private static WebhookRequest Request(byte[] body, Dictionary<string, string> headers) =>
        new("POST", "", body, FuzzTarget.At, name => headers.FirstOrDefault(header => name.Equals(header.Key, StringComparison.OrdinalIgnoreCase)).Value);

    private (byte[] Body, Dictionary<string, string> Headers) Sign(byte[] body) => (body, target.Sign(body));
}
