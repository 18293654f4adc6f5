namespace SocialCrm.Testing.Tests.Plaza;

/// <summary>Mistakes that people who write connectors make, most of them published ones; the sound connector has <see cref="None"/>.</summary>
public enum PlazaBug
{
    None,

    // What it says of itself.
    ClaimsAStream,
    ShowsItsSecret,
    StartsWithoutSecret,
    EmptyPageWhenBusy,
    EmptyPageWhenHtml,
    SecretInException,

    // Webhooks.
    ChecksOnlyThatASignatureExists,
    SignsOnlyTheTime,
    TakesAnyVerifyToken,
    ChecksTheBodyAsText,
    KnowsOneSecretOnly,
    TakesRetiredSecrets,
    NoTimeWindowAndNoId,
    FirstItemOnly,
    PoisonStopsTheBatch,
    UnknownFieldIsFatal,

    // Reading.
    CursorPassesTies,
    CursorAnchorsOnAnId,
    CursorJumpsToNow,
    NewestPageOnly,
    EditKeepsItsVersion,
    DropsDeletions,
    RandomVersions,
    OneAuthorForAll,
    NoMarkOnOwnWords,
    CutsTexts,

    // Sending.
    LostAnswerIsFailure,
    LostAnswerIsSuccess,
    RepeatsByItself,
    ForgetsTheKey,
    LooksUpByTitle,
    CountsLessThanItMay,
    CountsMoreThanItMay,
    WeighsTheLettersOfLinks,
    StatesALimitThatNothingReaches,
    ThrottlingIsFailure,
    BusyIsFailure,
    KnocksForEver,
    NeverRenews,

    // Together with the core.
    AcknowledgesFromMemory,
    AcknowledgesBeforeItIsStored,
    RemembersWhatItRead,
    CursorInMemory,
    ForgetsOlderCursors,
    PushedIsAnother,
    KnowsItsOwnByTheAnswer,
    ClaimsIdempotency,
    OverlooksTheBodyCode,
    EveryoneRefreshes,
    UsesBeforeItStores,
    SignsInForEver,
    IgnoresCancellation,
    DropsTheFuture,
    CursorByItsOwnClock,

    // Where it leads, and what it tells.
    OpensItsOwnConnection,
    RefusesWhateverNamesAnAddress,
    TakesCredentialsAlong,
    SecretInALog,
    SecretInATrace,
    SecretInAMetric,
    SecretInAPart,
}
