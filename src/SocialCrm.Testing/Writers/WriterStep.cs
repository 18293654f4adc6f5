namespace SocialCrm.Testing;

/// <summary>What a writing process does in turn.</summary>
internal enum WriterStep
{
    /// <summary>Appends a batch of interactions with its cursor and a dead letter, and one that other workers append too.</summary>
    Append,

    /// <summary>Puts a source record.</summary>
    Put,

    /// <summary>Issues a code to the record.</summary>
    Issue,

    /// <summary>Redeems the code.</summary>
    Redeem,

    /// <summary>Takes a part of every second redemption back.</summary>
    Reverse,

    /// <summary>Appends touchpoints and a conversion of the record.</summary>
    AppendFacts,

    /// <summary>Appends deliveries, several at once.</summary>
    Deliver,

    /// <summary>Leases deliveries and settles each with the interaction that was in it, and hands interactions to nobody.</summary>
    Settle,

    /// <summary>Puts a message into the outbox and sends what is there.</summary>
    Send,

    /// <summary>Takes one step of unification.</summary>
    Unify,
}
