using SocialCrm.Channels;

namespace SocialCrm.Testing;

/// <summary>A handler that remembers what it was told.</summary>
internal sealed class HeardInteractions : IInteractionHandler
{
    private readonly Lock gate = new();
    private readonly List<Interaction> heard = [];

    public IReadOnlyList<Interaction> All
    {
        get
        {
            lock (gate)
                return [.. heard];
        }
    }

    public Task HandleAsync(IReadOnlyList<Interaction> interactions, CancellationToken cancellationToken)
    {
        lock (gate)
            heard.AddRange(interactions);
        return Task.CompletedTask;
    }
}
