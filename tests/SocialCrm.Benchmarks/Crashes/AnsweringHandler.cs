using System.Globalization;
using SocialCrm.Channels;

namespace SocialCrm.Benchmarks.Crashes;

/// <summary>Answers every so many of what is told by webhook, under a key of its own, so that being told twice does nothing twice.</summary>
internal sealed class AnsweringHandler(Outbox outbox) : IInteractionHandler
{
    public async Task HandleAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        foreach (var interaction in interactions.Where(interaction => IsAnswered(interaction.ExternalId)))
        {
            var request = new OutboxRequest(interaction.ExternalId, HookConnector.Name, ChannelOperation.Publish, interaction.ExternalId);
            if (await outbox.EnqueueAsync(request, cancellationToken) is not OutboxOutcome.Enqueued)
                throw new InvalidOperationException("An answer was refused.");
        }
    }

    public static bool IsAnswered(string id) =>
        id[0] == 'h' && int.Parse(id.AsSpan(1), CultureInfo.InvariantCulture) % CrashPlan.Answered == 0;
}
