using SocialCrm.Testing;

namespace SocialCrm.Storage.Sqlite.Tests;

/// <summary>The SQLite store before every suite.</summary>
public static class SqliteStore
{
    public sealed class Interactions() : InteractionStoreSuite(new SqliteStoreHarness());

    public sealed class LargeBatches() : LargeBatchSuite(new SqliteStoreHarness());

    public sealed class InteractionRoundTrips() : InteractionRoundTripSuite(new SqliteStoreHarness());

    public sealed class IntakeCursors() : IntakeCursorSuite(new SqliteStoreHarness());

    public sealed class DeadLetters() : DeadLetterStoreSuite(new SqliteStoreHarness());

    public sealed class Envelopes() : EnvelopeStoreSuite(new SqliteStoreHarness());

    public sealed class EnvelopeSettling() : EnvelopeSettlingSuite(new SqliteStoreHarness());

    public sealed class Dispatches() : DispatchStoreSuite(new SqliteStoreHarness());

    public sealed class Outbox() : OutboxStoreSuite(new SqliteStoreHarness());

    public sealed class OutboxSettling() : OutboxSettlingSuite(new SqliteStoreHarness());

    public sealed class OutboxResolution() : OutboxResolutionSuite(new SqliteStoreHarness());

    public sealed class Conversations() : ConversationSuite(new SqliteStoreHarness());

    public sealed class Credentials() : CredentialStoreSuite(new SqliteStoreHarness());

    public sealed class Leases() : LeaseStoreSuite(new SqliteStoreHarness());

    public sealed class ChannelCounts() : ChannelCountsSuite(new SqliteStoreHarness());

    public sealed class SourceRecords() : SourceRecordStoreSuite(new SqliteStoreHarness());

    public sealed class UnificationSessions() : UnificationSessionSuite(new SqliteStoreHarness());

    public sealed class WaitingRecords() : WaitingRecordsSuite(new SqliteStoreHarness());

    public sealed class LinkageIndex() : LinkageIndexSuite(new SqliteStoreHarness());

    public sealed class LinkIndex() : LinkIndexSuite(new SqliteStoreHarness());

    public sealed class Customers() : CustomerStoreSuite(new SqliteStoreHarness());

    public sealed class CustomerConstraints() : CustomerConstraintSuite(new SqliteStoreHarness());

    public sealed class CustomerReading() : CustomerReaderSuite(new SqliteStoreHarness());

    public sealed class Campaigns() : CampaignStoreSuite(new SqliteStoreHarness());

    public sealed class Grants() : GrantStoreSuite(new SqliteStoreHarness());

    public sealed class GrantRaces() : GrantRaceSuite(new SqliteStoreHarness());

    public sealed class CampaignReviews() : CampaignReviewSuite(new SqliteStoreHarness());

    public sealed class Budgets() : BudgetSuite(new SqliteStoreHarness());

    public sealed class BudgetLimits() : BudgetLimitSuite(new SqliteStoreHarness());

    public sealed class Holds() : HoldSuite(new SqliteStoreHarness());

    public sealed class HoldRaces() : HoldRaceSuite(new SqliteStoreHarness());

    public sealed class Codes() : CodeStoreSuite(new SqliteStoreHarness());

    public sealed class Sweeps() : SweepSuite(new SqliteStoreHarness());

    public sealed class OfferEvents() : OfferEventSuite(new SqliteStoreHarness());

    public sealed class Gifts() : GiftStoreSuite(new SqliteStoreHarness());

    public sealed class GiftPeople() : GiftPeopleSuite(new SqliteStoreHarness());

    public sealed class GiftRaces() : GiftRaceSuite(new SqliteStoreHarness());

    public sealed class Referrals() : ReferralStoreSuite(new SqliteStoreHarness());

    public sealed class ReferralPeople() : ReferralPeopleSuite(new SqliteStoreHarness());

    public sealed class Holdouts() : HoldoutStoreSuite(new SqliteStoreHarness());

    public sealed class HoldoutPeople() : HoldoutPeopleSuite(new SqliteStoreHarness());

    public sealed class Exposures() : ExposureStoreSuite(new SqliteStoreHarness());

    public sealed class Redemptions() : RedemptionStoreSuite(new SqliteStoreHarness());

    public sealed class Reversals() : ReversalSuite(new SqliteStoreHarness());

    public sealed class Consents() : ConsentStoreSuite(new SqliteStoreHarness());

    public sealed class Sends() : SendLedgerSuite(new SqliteStoreHarness());

    public sealed class SendRaces() : SendRaceSuite(new SqliteStoreHarness());

    public sealed class Polls() : PollStoreSuite(new SqliteStoreHarness());

    public sealed class Votes() : VoteStoreSuite(new SqliteStoreHarness());

    public sealed class Pledges() : PledgeStoreSuite(new SqliteStoreHarness());

    public sealed class PledgeRaces() : PledgeRaceSuite(new SqliteStoreHarness());

    public sealed class StatementCredits() : StatementCreditSuite(new SqliteStoreHarness());

    public sealed class StatementCreditRaces() : StatementCreditRaceSuite(new SqliteStoreHarness());

    public sealed class Facts() : FactStoreSuite(new SqliteStoreHarness());

    public sealed class Costs() : CostStoreSuite(new SqliteStoreHarness());

    public sealed class Journeys() : JourneySourceSuite(new SqliteStoreHarness());

    public sealed class Secrets() : SecretStoreSuite(new SqliteStoreHarness());

    public sealed class Schema() : StoreSchemaSuite(new SqliteStoreHarness());

    public sealed class Durability() : DurabilitySuite(new SqliteStoreHarness());

    public sealed class Erasure() : PersonalDataStoreSuite(new SqliteStoreHarness());

    public sealed class ErasureReferences() : ErasureReferenceSuite(new SqliteStoreHarness());

    public sealed class ErasureOfLetters() : ErasureLetterSuite(new SqliteStoreHarness());

    public sealed class ErasureTraces() : ErasureTraceSuite(new SqliteStoreHarness());

    public sealed class ErasureForgetting() : ErasureForgettingSuite(new SqliteStoreHarness());

    public sealed class Retention() : RetentionSuite(new SqliteStoreHarness());

    public sealed class ChannelErasure() : ChannelErasureSuite(new SqliteStoreHarness());

    public sealed class ChannelRetention() : ChannelRetentionSuite(new SqliteStoreHarness());

    public sealed class Faults() : FaultSuite(new SqliteStoreHarness());

    public sealed class FaultsOnATinyDisk() : FaultSuite(new SqliteStoreHarness(onTinyDisk: true));

    public sealed class FixtureOfVersion1() : FixtureSuite(new SqliteStoreHarness(fixture: 1));

    public sealed class FixtureOfVersion2() : FixtureSuite(new SqliteStoreHarness(fixture: 2));

    public sealed class FixtureOfVersion3() : FixtureSuite(new SqliteStoreHarness(fixture: 3));

    public sealed class FixtureOfVersion4() : FixtureSuite(new SqliteStoreHarness(fixture: 4));

    public sealed class FixtureOfVersion5() : FixtureSuite(new SqliteStoreHarness(fixture: 5));

    public sealed class FixtureOfVersion6() : FixtureSuite(new SqliteStoreHarness(fixture: 6));
}
