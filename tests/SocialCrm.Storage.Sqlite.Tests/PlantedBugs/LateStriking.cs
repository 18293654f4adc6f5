using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A customer store that strikes records off when the step is done, whatever they have become since.</summary>
internal sealed class LateStriking(ICustomerStore sound) : WrongCustomers(sound, session => session)
{
    private readonly ICustomerStore sound = sound;

    public override async Task<T> DecideAsync<T>(Func<UnificationSession, Task<T>> decide, CancellationToken cancellationToken)
    {
        var taken = new List<SourceRecordId>();
        var answer = await sound.DecideAsync(session => decide(new WrongSession(session) { Waiting = Noting(session.Waiting, taken) }.Session), cancellationToken);
        if (taken.Count > 0)
            await sound.DecideAsync(session => session.Waiting.TakeAsync(taken), cancellationToken);
        return answer;
    }

    private static WrongWaiting Noting(IWaitingRecords sound, List<SourceRecordId> taken) => new(sound)
    {
        Take = async most => Note(await sound.TakeAsync(most), taken),
        TakeNamed = async named => Note(await sound.TakeAsync(named), taken),
    };

    private static IReadOnlyList<SourceRecord> Note(IReadOnlyList<SourceRecord> records, List<SourceRecordId> taken)
    {
        taken.AddRange(records.Select(record => record.Id));
        return records;
    }
}
