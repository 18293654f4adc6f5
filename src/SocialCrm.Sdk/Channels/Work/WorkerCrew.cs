using SocialCrm.Storage;

namespace SocialCrm.Channels;

/// <summary>Everything that runs while the workers do.</summary>
/// <param name="Schema">Opens the store first.</param>
/// <param name="Leases">What is given back at the end.</param>
/// <param name="Workers">Each runs until it is told to stop, and lets nothing that goes wrong end it.</param>
internal sealed record WorkerCrew(IStoreSchema Schema, LeaseDesk Leases, IReadOnlyList<Func<CancellationToken, Task>> Workers);
