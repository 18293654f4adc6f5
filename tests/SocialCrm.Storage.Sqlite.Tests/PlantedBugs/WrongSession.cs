using SocialCrm.Customers;

namespace SocialCrm.Storage.Sqlite.Tests.PlantedBugs;

/// <summary>A session of which some parts are changed.</summary>
internal sealed class WrongSession(UnificationSession sound)
{
    public ISessionRecords Records { get; init; } = sound.Records;

    public IWaitingRecords Waiting { get; init; } = sound.Waiting;

    public IStatementIndex Statements { get; init; } = sound.Statements;

    public IBlockIndex Blocks { get; init; } = sound.Blocks;

    public ILinkIndex Links { get; init; } = sound.Links;

    public IConstraintIndex Constraints { get; init; } = sound.Constraints;

    public IMembershipIndex Memberships { get; init; } = sound.Memberships;

    public IModelIndex Model { get; init; } = sound.Model;

    public UnificationSession Session => new()
    {
        Records = Records,
        Waiting = Waiting,
        Statements = Statements,
        Blocks = Blocks,
        Links = Links,
        Constraints = Constraints,
        Memberships = Memberships,
        Model = Model,
    };
}
