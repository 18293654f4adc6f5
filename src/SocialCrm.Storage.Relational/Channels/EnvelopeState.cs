namespace SocialCrm.Storage;

/// <summary>Where an envelope stands. The numbers are in the database and in its indexes: above 0 it does not wait, above 1 its body is kept.</summary>
internal enum EnvelopeState
{
    /// <summary>Waits to be understood, or is being read.</summary>
    Waiting = 0,

    /// <summary>Understood; only its id is left, by which a repetition is known.</summary>
    Settled = 1,

    /// <summary>Understood but for something in it, so that it is kept to be read again.</summary>
    Kept = 2,

    /// <summary>Given up; kept to be read again.</summary>
    GivenUp = 3,
}
