using SocialCrm.Channels;

namespace WebhookHost;

/// <summary>Says what came; a host of your own would answer, or put it on somebody's desk.</summary>
internal sealed class Greeter : IInteractionHandler
{
    public Task HandleAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        foreach (var interaction in interactions)
            Console.WriteLine($"{interaction.Kind} of {interaction.Author.Key}: {interaction.Text}");
        return Task.CompletedTask;
    }
}
