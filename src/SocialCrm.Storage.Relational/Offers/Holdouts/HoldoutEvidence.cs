using SocialCrm.Offers;

namespace SocialCrm.Storage;

/// <summary>What is stored of one person in one holdout: the draw and the first exposure of each record.</summary>
internal sealed class HoldoutEvidence
{
    private readonly Dictionary<Guid, (ulong? Draw, HoldoutArm? Arm, bool IsContaminated)> records = [];

    public void AddDraw(Guid record, ulong draw) => records[record] = records.GetValueOrDefault(record) with { Draw = draw };

    public void AddExposure(Guid record, HoldoutArm arm, bool isContaminated) =>
        records[record] = records.GetValueOrDefault(record) with { Arm = arm, IsContaminated = isContaminated };

    public bool IsExposed(Guid record) => records.GetValueOrDefault(record).Arm is not null;

    public bool IsContaminated(Guid record) => records.GetValueOrDefault(record).IsContaminated;

    /// <summary>The arm of the person; where what is stored says nothing, that of the id.</summary>
    /// <remarks>
    /// Records that drew the same number were one person when the population was assigned, so an exposure of one of them speaks for all: a ramp
    /// since then does not make them disagree.
    /// </remarks>
    public HoldoutDecision Decide(HoldoutLots lots, Guid person)
    {
        var exposed = records.Values.Where(record => record.Arm is not null).ToList();
        var settled = exposed.Select(record => record.Draw).ToHashSet();
        var drawn = records.Values.Where(record => record.Draw is { } draw && !settled.Contains(draw)).Select(record => lots.ArmOf(record.Draw!.Value)).ToList();
        var arms = exposed.Select(record => record.Arm!.Value).Concat(drawn).Distinct().ToList();

        if (arms.Count > 1 || exposed.Exists(record => record.IsContaminated))
            return new HoldoutDecision(HoldoutArm.HeldOut, HoldoutBasis.Merged);
        if (arms.Count == 0)
            return new HoldoutDecision(lots.ArmOf(lots.DrawOf(person)), HoldoutBasis.Derived);
        return new HoldoutDecision(arms[0], exposed.Count > 0 ? HoldoutBasis.Exposed : HoldoutBasis.Stored);
    }
}
