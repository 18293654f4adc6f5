namespace SocialCrm.Customers;

/// <summary>Why two records were taken for one person though they are two, or for two though they are one.</summary>
public enum LinkageErrorReason
{
    /// <summary>Two people are one customer, and the weight of these two records speaks for it.</summary>
    WeighedAsOne,

    /// <summary>Two people are one customer because of other records between these two, whose own weight does not reach the threshold.</summary>
    LinkedByOthers,

    /// <summary>Two people are one customer by a hard rule: they have the same verified id, or somebody decided so.</summary>
    LinkedByRule,

    /// <summary>One person is two customers because no blocking rule brought the two records together.</summary>
    NotCompared,

    /// <summary>One person is two customers because the weight does not reach the threshold.</summary>
    BelowThreshold,

    /// <summary>One person is two customers though the weight reaches the threshold: what the other records of both say spoke against it.</summary>
    PartedByOthers,

    /// <summary>One person is two customers by a hard rule: different verified ids, both of a source that holds nobody twice, or somebody decided so.</summary>
    PartedByRule,
}
