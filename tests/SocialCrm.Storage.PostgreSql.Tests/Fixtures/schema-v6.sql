CREATE TABLE budget_amendments (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    amendment_id uuid NOT NULL,
    request_key text NOT NULL COLLATE pg_catalog."C",
    cap_before bigint NOT NULL,
    cap bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    author text NOT NULL COLLATE pg_catalog."C",
    approver text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    was_exhausted integer NOT NULL,
    amended_at bigint NOT NULL
);
CREATE TABLE budget_moves (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    move_id uuid NOT NULL,
    shard integer NOT NULL,
    held bigint NOT NULL,
    granted bigint NOT NULL,
    issued bigint NOT NULL,
    redeemed bigint NOT NULL,
    reversed bigint NOT NULL,
    lapsed bigint NOT NULL
);
CREATE TABLE budget_periods (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    limit_kind integer NOT NULL,
    period_start bigint NOT NULL,
    used bigint NOT NULL,
    CONSTRAINT budget_periods_used_check CHECK ((used >= 0))
);
CREATE TABLE campaign_budgets (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    shard integer NOT NULL,
    cap bigint NOT NULL,
    held bigint NOT NULL,
    granted bigint NOT NULL,
    issued bigint DEFAULT 0 NOT NULL,
    redeemed bigint DEFAULT 0 NOT NULL,
    reversed bigint DEFAULT 0 NOT NULL,
    lapsed bigint DEFAULT 0 NOT NULL,
    CONSTRAINT campaign_budgets_check CHECK (((held + granted) <= cap)),
    CONSTRAINT campaign_budgets_granted_check CHECK ((granted >= 0)),
    CONSTRAINT campaign_budgets_held_check CHECK ((held >= 0))
);
CREATE TABLE campaign_moves (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    move_id uuid NOT NULL,
    version integer NOT NULL,
    step integer NOT NULL,
    moved_by text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    moved_at bigint NOT NULL
);
CREATE TABLE campaign_versions (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    state integer NOT NULL,
    author text NOT NULL COLLATE pg_catalog."C",
    approver text COLLATE pg_catalog."C",
    document text NOT NULL COLLATE pg_catalog."C",
    drafted_at bigint NOT NULL,
    swept_to uuid,
    is_swept integer DEFAULT 0 NOT NULL
);
CREATE TABLE campaigns (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    published_at bigint NOT NULL,
    number bigint DEFAULT 0 NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state integer DEFAULT 3 NOT NULL,
    next_code bigint DEFAULT 0 NOT NULL
);
CREATE TABLE card_credit_entries (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    credit_id uuid NOT NULL,
    kind integer NOT NULL,
    record_id uuid NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    reference text NOT NULL COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL
);
CREATE TABLE card_credits (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    credit_id uuid NOT NULL,
    card_hash bytea NOT NULL,
    record_id uuid NOT NULL,
    transaction_id text NOT NULL COLLATE pg_catalog."C",
    amount bigint NOT NULL,
    merchant text NOT NULL COLLATE pg_catalog."C",
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    state integer NOT NULL,
    version integer NOT NULL,
    shard integer NOT NULL,
    purchased_at bigint NOT NULL,
    posting text COLLATE pg_catalog."C",
    reversal text COLLATE pg_catalog."C",
    CONSTRAINT card_credits_value_check CHECK ((value > 0))
);
CREATE TABLE card_enrolment_counts (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    enrolled bigint NOT NULL
);
CREATE TABLE card_enrolments (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    card_hash bytea NOT NULL,
    record_id uuid NOT NULL,
    credits integer NOT NULL,
    enrolled_at bigint NOT NULL,
    CONSTRAINT card_enrolments_credits_check CHECK ((credits >= 0))
);
CREATE TABLE consent_suppressions (
    record_hash uuid NOT NULL,
    purpose text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    withdrawn_at bigint NOT NULL
);
CREATE TABLE consents (
    record_id uuid NOT NULL,
    request_key text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    change integer NOT NULL,
    decided_at bigint NOT NULL,
    evidence text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE conversions (
    record_id uuid NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT conversions_value_check CHECK ((value >= 0))
);
CREATE TABLE costs (
    source text NOT NULL COLLATE pg_catalog."C",
    cost_id text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    campaign text COLLATE pg_catalog."C",
    from_at bigint NOT NULL,
    to_at bigint NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT costs_amount_check CHECK ((amount >= 0)),
    CONSTRAINT costs_check CHECK ((to_at > from_at))
);
CREATE TABLE credentials (
    connection text NOT NULL COLLATE pg_catalog."C",
    sealed bytea NOT NULL,
    version bigint NOT NULL
);
CREATE TABLE cursors (
    connection text NOT NULL COLLATE pg_catalog."C",
    cursor text NOT NULL COLLATE pg_catalog."C",
    moved_at bigint NOT NULL
);
CREATE TABLE customer_event_reasons (
    event_id uuid NOT NULL,
    ordinal integer NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C",
    left_record uuid NOT NULL,
    right_record uuid NOT NULL
);
CREATE TABLE customer_event_records (
    event_id uuid NOT NULL,
    record_id uuid NOT NULL
);
CREATE TABLE customer_events (
    event_id uuid NOT NULL,
    kind integer NOT NULL,
    occurred_at bigint NOT NULL,
    customer_id uuid NOT NULL,
    other_id uuid
);
CREATE TABLE customers (
    customer_id uuid NOT NULL,
    created_at bigint NOT NULL,
    successor uuid,
    erased_at bigint
);
CREATE TABLE dead_letters (
    connection text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    digest bytea NOT NULL,
    reason text NOT NULL COLLATE pg_catalog."C",
    raw bytea NOT NULL,
    observed_at bigint NOT NULL,
    replayable integer DEFAULT 0 NOT NULL
);
CREATE TABLE dispatches (
    sequence bigint NOT NULL,
    connection text NOT NULL COLLATE pg_catalog."C",
    external_id text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C",
    state integer NOT NULL,
    attempts integer NOT NULL,
    next_at bigint NOT NULL,
    lease_token uuid
);
ALTER TABLE dispatches ALTER COLUMN sequence ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME dispatches_sequence_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE envelopes (
    connection text NOT NULL COLLATE pg_catalog."C",
    delivery_id text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    body bytea,
    received_at bigint NOT NULL,
    state integer NOT NULL,
    attempts integer NOT NULL,
    next_at bigint NOT NULL,
    lease_token uuid,
    reason text COLLATE pg_catalog."C"
);
CREATE TABLE erasure_tables (
    erasure_id uuid NOT NULL,
    table_name text NOT NULL COLLATE pg_catalog."C",
    removed integer NOT NULL,
    pseudonymised integer NOT NULL
);
CREATE TABLE erasures (
    erasure_id uuid NOT NULL,
    erased_at bigint NOT NULL,
    records integer NOT NULL
);
CREATE TABLE gift_entries (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    entry_id uuid NOT NULL,
    kind integer NOT NULL,
    gift_id uuid NOT NULL,
    record_id uuid NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    reference text NOT NULL COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL,
    request_key text COLLATE pg_catalog."C",
    CONSTRAINT gift_entries_value_check CHECK ((value > 0))
);
CREATE TABLE gifts (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    gift_id uuid NOT NULL,
    version integer NOT NULL,
    state integer NOT NULL,
    sender_id uuid NOT NULL,
    recipient_kind integer,
    recipient_id uuid,
    recipient_channel text COLLATE pg_catalog."C",
    recipient_address text COLLATE pg_catalog."C",
    message text NOT NULL COLLATE pg_catalog."C",
    payment_reference text NOT NULL COLLATE pg_catalog."C",
    currency text NOT NULL COLLATE pg_catalog."C",
    paid bigint NOT NULL,
    spent bigint NOT NULL,
    refunded bigint NOT NULL,
    token_hash bytea NOT NULL,
    code_hash bytea,
    code_campaign bigint,
    code_number bigint,
    claimer_id uuid,
    bought_at bigint NOT NULL,
    sent_at bigint,
    claimed_at bigint,
    expires_at bigint,
    request_key text COLLATE pg_catalog."C",
    sent_key text COLLATE pg_catalog."C",
    claim_key text COLLATE pg_catalog."C",
    CONSTRAINT gifts_check CHECK ((((paid - spent) - refunded) >= 0)),
    CONSTRAINT gifts_paid_check CHECK ((paid > 0)),
    CONSTRAINT gifts_refunded_check CHECK ((refunded >= 0)),
    CONSTRAINT gifts_spent_check CHECK ((spent >= 0))
);
CREATE TABLE grants (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    grant_id uuid NOT NULL,
    record_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    state integer NOT NULL,
    held bigint NOT NULL,
    granted bigint NOT NULL,
    reversed bigint NOT NULL,
    issued_at bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    shard integer DEFAULT 0 NOT NULL,
    code_number bigint,
    expires_at bigint,
    request_key text COLLATE pg_catalog."C",
    CONSTRAINT grants_check CHECK ((reversed <= granted))
);
CREATE TABLE holdout_draws (
    record_id uuid NOT NULL,
    holdout_id text NOT NULL COLLATE pg_catalog."C",
    stratum text NOT NULL COLLATE pg_catalog."C",
    draw bigint NOT NULL
);
CREATE TABLE holdout_exposures (
    record_id uuid NOT NULL,
    holdout_id text NOT NULL COLLATE pg_catalog."C",
    customer_id uuid,
    arm integer NOT NULL,
    campaign_id text COLLATE pg_catalog."C",
    exposed_at bigint NOT NULL,
    contaminated_at bigint
);
CREATE TABLE holdout_shares (
    holdout_id text NOT NULL COLLATE pg_catalog."C",
    step integer NOT NULL,
    share bigint NOT NULL,
    since bigint NOT NULL
);
CREATE TABLE holdouts (
    holdout_id text NOT NULL COLLATE pg_catalog."C",
    salt text NOT NULL COLLATE pg_catalog."C",
    share bigint NOT NULL,
    defined_at bigint NOT NULL,
    assigned bigint,
    assigned_at bigint
);
CREATE TABLE holds (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    hold_id uuid NOT NULL,
    grant_id uuid NOT NULL,
    redeemer_id uuid NOT NULL,
    order_value bigint NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    order_reference text NOT NULL COLLATE pg_catalog."C",
    state integer NOT NULL,
    request_key text NOT NULL COLLATE pg_catalog."C",
    release_key text COLLATE pg_catalog."C",
    held_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    ended_at bigint
);
CREATE TABLE interactions (
    connection text NOT NULL COLLATE pg_catalog."C",
    external_id text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    kind integer NOT NULL,
    record_id uuid NOT NULL,
    author_key text NOT NULL COLLATE pg_catalog."C",
    handle text COLLATE pg_catalog."C",
    display_name text COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL,
    observed_at bigint NOT NULL,
    text text COLLATE pg_catalog."C",
    language text COLLATE pg_catalog."C",
    thread text COLLATE pg_catalog."C",
    reply_to text COLLATE pg_catalog."C",
    link text COLLATE pg_catalog."C",
    media text COLLATE pg_catalog."C",
    trust integer NOT NULL,
    raw bytea
);
CREATE TABLE leases (
    name text NOT NULL COLLATE pg_catalog."C",
    holder uuid NOT NULL,
    fence bigint NOT NULL,
    until_at bigint NOT NULL
);
CREATE TABLE linkage_blocks (
    block_key bigint NOT NULL,
    record_id uuid NOT NULL
);
CREATE TABLE linkage_links (
    record_id uuid NOT NULL,
    other_record uuid NOT NULL,
    weight integer NOT NULL
);
CREATE TABLE linkage_model (
    version integer NOT NULL,
    model text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE linkage_statements (
    record_id uuid NOT NULL,
    kind bigint NOT NULL,
    statement bytea NOT NULL
);
CREATE TABLE offer_events (
    event_id uuid NOT NULL,
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    kind integer NOT NULL,
    subject_id uuid NOT NULL,
    due_at bigint DEFAULT 0 NOT NULL,
    postponed integer DEFAULT 0 NOT NULL
);
CREATE TABLE offer_numbers (
    name text NOT NULL COLLATE pg_catalog."C",
    last bigint NOT NULL
);
CREATE TABLE offer_requests (
    request_key text NOT NULL COLLATE pg_catalog."C",
    fingerprint uuid NOT NULL,
    grant_id uuid,
    entry_id uuid,
    requested_at bigint NOT NULL
);
CREATE TABLE outbox (
    connection text NOT NULL COLLATE pg_catalog."C",
    request_key text NOT NULL COLLATE pg_catalog."C",
    message_id uuid NOT NULL,
    operation integer NOT NULL,
    text text NOT NULL COLLATE pg_catalog."C",
    title text COLLATE pg_catalog."C",
    language text COLLATE pg_catalog."C",
    reply_to text COLLATE pg_catalog."C",
    thread text COLLATE pg_catalog."C",
    recipient text COLLATE pg_catalog."C",
    media text COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    may_have_arrived integer NOT NULL,
    state integer NOT NULL,
    attempts integer NOT NULL,
    next_at bigint NOT NULL,
    lease_token uuid,
    lease_until bigint,
    external_id text COLLATE pg_catalog."C",
    link text COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C",
    settled_at bigint,
    receipt integer,
    person_id uuid,
    purpose text COLLATE pg_catalog."C",
    channel text COLLATE pg_catalog."C",
    consent_rule integer
);
CREATE TABLE pledge_actions (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    action_key uuid NOT NULL,
    record_id uuid NOT NULL,
    action text NOT NULL COLLATE pg_catalog."C",
    value bigint NOT NULL,
    is_withdrawn integer NOT NULL,
    version integer NOT NULL,
    shard integer NOT NULL,
    counted_at bigint NOT NULL,
    CONSTRAINT pledge_actions_value_check CHECK ((value > 0))
);
CREATE TABLE poll_options (
    poll_id text NOT NULL COLLATE pg_catalog."C",
    ordinal integer NOT NULL,
    option_id text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE poll_votes (
    poll_id text NOT NULL COLLATE pg_catalog."C",
    request_key text NOT NULL COLLATE pg_catalog."C",
    record_id uuid NOT NULL,
    turn integer NOT NULL,
    cast_by uuid NOT NULL,
    option_id text NOT NULL COLLATE pg_catalog."C",
    voted_at bigint NOT NULL,
    person_id uuid
);
CREATE TABLE polls (
    poll_id text NOT NULL COLLATE pg_catalog."C",
    question text NOT NULL COLLATE pg_catalog."C",
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    allows_change integer NOT NULL,
    state integer NOT NULL
);
CREATE TABLE printed_codes (
    code_hash bytea NOT NULL,
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    state integer NOT NULL
);
CREATE TABLE record_connections (
    left_record uuid NOT NULL,
    right_record uuid NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE record_links (
    record_id uuid NOT NULL,
    customer_id uuid NOT NULL
);
CREATE TABLE record_separations (
    left_record uuid NOT NULL,
    right_record uuid NOT NULL
);
CREATE TABLE redemptions (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    entry_id uuid NOT NULL,
    kind integer NOT NULL,
    grant_id uuid NOT NULL,
    redeemed_id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    redeemer_id uuid NOT NULL,
    value bigint NOT NULL,
    currency text NOT NULL COLLATE pg_catalog."C",
    order_reference text NOT NULL COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL,
    request_key text COLLATE pg_catalog."C",
    order_value bigint,
    CONSTRAINT redemptions_value_check CHECK ((value >= 0))
);
CREATE TABLE referral_links (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    record_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    made_at bigint NOT NULL
);
CREATE TABLE referrals (
    campaign_id text NOT NULL COLLATE pg_catalog."C",
    referral_id uuid NOT NULL,
    kind integer NOT NULL,
    referrer_id uuid NOT NULL,
    referred_id uuid,
    state integer NOT NULL,
    rejection integer,
    reference text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    codes integer NOT NULL,
    value bigint NOT NULL,
    shard integer NOT NULL,
    referred_shard integer NOT NULL,
    clicked_at bigint NOT NULL,
    qualified_at bigint,
    due_at bigint,
    ended_at bigint,
    referrer_grant uuid,
    referred_grant uuid,
    request_key text COLLATE pg_catalog."C",
    reject_key text COLLATE pg_catalog."C",
    CONSTRAINT referrals_value_check CHECK ((value >= 0))
);
CREATE TABLE schema_version (
    version integer NOT NULL
);
CREATE TABLE sends (
    record_id uuid NOT NULL,
    message_id uuid NOT NULL,
    kind integer NOT NULL,
    purpose text NOT NULL COLLATE pg_catalog."C",
    channel text NOT NULL COLLATE pg_catalog."C",
    counted_at bigint NOT NULL,
    written_at bigint NOT NULL,
    zone text COLLATE pg_catalog."C",
    zone_reason text COLLATE pg_catalog."C"
);
CREATE TABLE source_records (
    record_id uuid NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    record_key text NOT NULL COLLATE pg_catalog."C",
    record_values text NOT NULL COLLATE pg_catalog."C",
    fingerprint uuid NOT NULL,
    observed_at bigint NOT NULL
);
CREATE TABLE store_secrets (
    name text NOT NULL COLLATE pg_catalog."C",
    value bytea NOT NULL
);
CREATE TABLE tombstones (
    record_hash uuid NOT NULL
);
CREATE TABLE touchpoints (
    record_id uuid NOT NULL,
    source text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C",
    occurred_at bigint NOT NULL,
    channel text NOT NULL COLLATE pg_catalog."C",
    kind integer NOT NULL,
    campaign text COLLATE pg_catalog."C"
);
CREATE TABLE waiting_records (
    record_id uuid NOT NULL
);
INSERT INTO budget_amendments VALUES ('everything', '019e830e-1a00-77f0-af73-5687fc764106', 'raise everything', 5000, 6000, 'EUR', 'ann', 'bob', '', 0, 1780315200000000);
INSERT INTO budget_periods VALUES ('everything', 1, 739767, 250);
INSERT INTO campaign_budgets VALUES ('cause', 0, 100000, 0, 300, 4, 4, 0, 0);
INSERT INTO campaign_budgets VALUES ('scoop', 0, 10000, 250, 800, 6, 4, 2, 1);
INSERT INTO campaign_budgets VALUES ('cash-back', 0, 100000, 250, 500, 4, 2, 0, 1);
INSERT INTO campaign_budgets VALUES ('everything', 0, 6000, 250, 0, 1, 0, 0, 0);
INSERT INTO campaign_budgets VALUES ('presents', 0, 10000, 0, 0, 0, 0, 0, 0);
INSERT INTO campaign_budgets VALUES ('bring', 0, 10000, 0, 0, 0, 0, 0, 0);
INSERT INTO campaign_moves VALUES ('everything', '019e830e-1a00-70a6-a4cd-56a24fb1faa0', 2, 0, 'ann', 'Please look', 1780315200000000);
INSERT INTO campaign_versions VALUES ('scoop', 1, 3, 'ann', 'bob', '{"id":"scoop","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":10000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"}}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('cause', 1, 3, 'ann', 'bob', '{"id":"cause","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":100000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"donation-pledge","beneficiary":"The lighthouse","withdrawable":false,"value":{"minor":75,"currency":"EUR"}}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('cash-back', 1, 3, 'ann', 'bob', '{"id":"cash-back","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":100000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"statement-credit","minimumSpend":{"minor":1000,"currency":"EUR"},"perCard":2,"value":{"minor":250,"currency":"EUR"}}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('everything', 1, 3, 'ann', 'bob', '{"id":"everything","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":5000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"},"codeLifetime":17280000000000,"limits":[{"perPerson":false,"period":1,"money":{"minor":4000,"currency":"EUR"}},{"perPerson":true,"period":3,"codes":9}]}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('everything', 2, 1, 'ann', NULL, '{"id":"everything","title":"More of everything","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":5000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"},"codeLifetime":17280000000000,"limits":[{"perPerson":false,"period":1,"money":{"minor":4000,"currency":"EUR"}},{"perPerson":true,"period":3,"codes":9}]}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('presents', 1, 3, 'ann', 'bob', '{"id":"presents","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":10000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"gift-value","refunds":0,"minimum":{"minor":500,"currency":"EUR"},"value":{"minor":10000,"currency":"EUR"}}', 1780315200000000, NULL, 0);
INSERT INTO campaign_versions VALUES ('bring', 1, 3, 'ann', 'bob', '{"id":"bring","title":"A scoop on us","start":1780315200000000,"end":1782907200000000,"zone":"Etc/UTC","budget":{"minor":10000,"currency":"EUR"},"perPersonLimit":1000,"isPersonal":false,"benefit":"amount-off","value":{"minor":250,"currency":"EUR"},"referral":{"delay":8640000000000,"twoSided":false,"attribution":0}}', 1780315200000000, NULL, 0);
INSERT INTO campaigns VALUES ('scoop', 1780315200000000, 1, 1, 3, 0);
INSERT INTO campaigns VALUES ('cause', 1780315200000000, 2, 1, 3, 0);
INSERT INTO campaigns VALUES ('cash-back', 1780315200000000, 3, 1, 3, 0);
INSERT INTO campaigns VALUES ('everything', 1780315200000000, 4, 1, 3, 0);
INSERT INTO campaigns VALUES ('presents', 1780315200000000, 5, 1, 3, 0);
INSERT INTO campaigns VALUES ('bring', 1780315200000000, 6, 1, 3, 0);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-7365-ad3c-ef314a5b609a', 0, '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'purchase 1 of ada', 1780318800000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-7dc8-b1d3-56a3436a5596', 0, '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'purchase 2 of ada', 1780318800000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-7365-ad3c-ef314a5b609a', 1, '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'posting of ada', 1780322400000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-7f5a-b071-34aa5e349945', 0, '323cc607-370f-4026-bb2e-a3b61e0b9491', 250, 'EUR', '', 1780318800000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-7f5a-b071-34aa5e349945', 1, '323cc607-370f-4026-bb2e-a3b61e0b9491', 250, 'EUR', '', 1780322400000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-7a3d-bc56-25c5f756fd5a', 0, '323cc607-370f-4026-bb2e-a3b61e0b9491', 250, 'EUR', '', 1780318800000000);
INSERT INTO card_credit_entries VALUES ('cash-back', '019e8345-0880-7a3d-bc56-25c5f756fd5a', 2, '323cc607-370f-4026-bb2e-a3b61e0b9491', 250, 'EUR', '', 1780315200000000);
INSERT INTO card_credits VALUES ('cash-back', '019e8345-0880-7dc8-b1d3-56a3436a5596', '\x52fa1b7384efa652e522f88541faf2f00119dab3645210479854125a60775cce', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'purchase 2 of ada', 1200, 'shop of ada', 250, 'EUR', 0, 1, 0, 1780318800000000, NULL, NULL);
INSERT INTO card_credits VALUES ('cash-back', '019e8345-0880-7365-ad3c-ef314a5b609a', '\x52fa1b7384efa652e522f88541faf2f00119dab3645210479854125a60775cce', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'purchase 1 of ada', 1200, 'shop of ada', 250, 'EUR', 1, 1, 0, 1780318800000000, 'posting of ada', NULL);
INSERT INTO card_credits VALUES ('cash-back', '019e8345-0880-7f5a-b071-34aa5e349945', '\x41216ec01b040d3b6ae455274485130fb529b30a65394977bd3dc599e6792f8e', '323cc607-370f-4026-bb2e-a3b61e0b9491', 'da08f703002a4adca68144a6fbb699c7', 1200, '', 250, 'EUR', 1, 1, 0, 1780318800000000, '', NULL);
INSERT INTO card_credits VALUES ('cash-back', '019e8345-0880-7a3d-bc56-25c5f756fd5a', '\xae270ef531a0723e7efbffce44174ad3e799809749118d6c0c072d0d8649273b', '323cc607-370f-4026-bb2e-a3b61e0b9491', '15442ead67dc429f9c1587d5be1bab86', 1200, '', 250, 'EUR', 2, 1, 0, 1780318800000000, NULL, NULL);
INSERT INTO card_enrolment_counts VALUES ('cash-back', 2);
INSERT INTO card_enrolments VALUES ('cash-back', '\x52fa1b7384efa652e522f88541faf2f00119dab3645210479854125a60775cce', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 2, 1780315200000000);
INSERT INTO card_enrolments VALUES ('cash-back', '\x01346aa05bd6826f402be6d088cf12c46b03adf0cd7b2e9c881b273b826bde0b', '323cc607-370f-4026-bb2e-a3b61e0b9491', 2, 1780315200000000);
INSERT INTO consent_suppressions VALUES ('752faca7-7a9c-c741-007c-61e6562e7451', 'profiling', 'plaza', 1780315200000000);
INSERT INTO consent_suppressions VALUES ('e67f0c0f-8eaa-0e90-aaba-55bb74be0327', 'profiling', 'plaza', 1780315200000000);
INSERT INTO consents VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'ada agrees', 'marketing', '', 0, 1780315200000000, 'form of ada');
INSERT INTO consents VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'ada objects', 'profiling', 'plaza', 1, 1780315200000000, 'form 7, version 2');
INSERT INTO conversions VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'shop', 'order of ada', 1780315200000000, 1234, 'EUR');
INSERT INTO costs VALUES ('invoices', '1', 'plaza', NULL, 1780315200000000, 1780401600000000, 999, 'EUR');
INSERT INTO credentials VALUES ('plaza:eu', '\x7365616c6564', 1);
INSERT INTO cursors VALUES ('plaza:eu', 'fixture', 1780315200000000);
INSERT INTO customer_event_reasons VALUES ('01a220bf-351a-7dde-9129-43d563d45276', 0, 'email', '07f498a9-d65c-8184-a0d5-b2509c0d03c5', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_event_records VALUES ('01a220bf-30dc-7dc4-b389-7e4590df9cec', '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO customer_event_records VALUES ('01a220bf-30de-7836-827c-554ee2083629', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a220bf-30e0-7471-8c47-be8ca24d5ca7', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO customer_event_records VALUES ('01a220bf-3112-7c4e-8ce3-58d0bc832427', '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO customer_event_records VALUES ('01a220bf-351a-7dde-9129-43d563d45276', '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO customer_event_records VALUES ('01a220bf-351a-7dde-9129-43d563d45276', '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO customer_event_records VALUES ('01a220bf-351a-7dde-9129-43d563d45276', '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO customer_event_records VALUES ('01a220bf-351a-7dde-9129-43d563d45276', 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO customer_events VALUES ('01a220bf-30dc-7dc4-b389-7e4590df9cec', 0, 1795845730524000, '01a220bf-30d8-720c-b1f9-3158b4035766', NULL);
INSERT INTO customer_events VALUES ('01a220bf-30de-7836-827c-554ee2083629', 0, 1795845730526000, '01a220bf-30dd-779b-871a-3282d56f8b3e', NULL);
INSERT INTO customer_events VALUES ('01a220bf-30e0-7471-8c47-be8ca24d5ca7', 0, 1795845730528000, '01a220bf-30df-7706-8fd8-de93de1c1280', NULL);
INSERT INTO customer_events VALUES ('01a220bf-3112-7c4e-8ce3-58d0bc832427', 2, 1795845730578000, '01a220bf-30d8-720c-b1f9-3158b4035766', '01a220bf-30dd-779b-871a-3282d56f8b3e');
INSERT INTO customer_events VALUES ('01a220bf-33c3-785e-9cf4-964be1a35f20', 0, 1795845731267000, '01a220bf-33c2-7c04-978a-213c2e447510', NULL);
INSERT INTO customer_events VALUES ('01a220bf-33c5-7e90-ac6c-932e818bac4d', 0, 1795845731269000, '01a220bf-33c4-7c14-9899-925fea930c75', NULL);
INSERT INTO customer_events VALUES ('01a220bf-33cd-7b20-96bc-cb1ce72d829f', 2, 1795845731277000, '01a220bf-33c2-7c04-978a-213c2e447510', '01a220bf-33c4-7c14-9899-925fea930c75');
INSERT INTO customer_events VALUES ('01a220bf-351a-7dde-9129-43d563d45276', 0, 1795845731610000, '01a220bf-3519-78d4-8934-be38970ff146', NULL);
INSERT INTO customers VALUES ('01a220bf-30d8-720c-b1f9-3158b4035766', 1795845730524000, NULL, NULL);
INSERT INTO customers VALUES ('01a220bf-30df-7706-8fd8-de93de1c1280', 1795845730528000, NULL, NULL);
INSERT INTO customers VALUES ('01a220bf-30dd-779b-871a-3282d56f8b3e', 1795845730526000, '01a220bf-30d8-720c-b1f9-3158b4035766', NULL);
INSERT INTO customers VALUES ('01a220bf-33c2-7c04-978a-213c2e447510', 1795845731267000, NULL, 1780315200000000);
INSERT INTO customers VALUES ('01a220bf-33c4-7c14-9899-925fea930c75', 1795845731269000, '01a220bf-33c2-7c04-978a-213c2e447510', 1780315200000000);
INSERT INTO customers VALUES ('01a220bf-3519-78d4-8934-be38970ff146', 1795845731610000, NULL, NULL);
INSERT INTO dead_letters VALUES ('plaza:eu', 1, '\x4f790757ca11e7dd77d8118190e6b2da0bf241ca81a00952b6cb898d18142219', 'The row has too few columns. Add the missing ones.', '\x62726f6b656e20726f77206f66206164614070656f706c652e6578616d706c65', 1780315200000000, 0);
INSERT INTO dead_letters VALUES ('hooks 7B6C1DAAA00D350D', 1, '\x287b07b48790f5e689ac6994ec7288b46a9fd3f329b60805f7e34ce62ef23a5f', 'The row has too few columns. Add the missing ones.', '\x6f6464206279746573206f66206164614070656f706c652e6578616d706c65', 1780315200000000, 1);
INSERT INTO dead_letters VALUES ('hooks 7B6C1DAAA00D350D', 1, '\xb8bd24001b86d13a58581270ee3e7481d7d896789bcd205ae0a9bf7019ce10ce', 'It cannot be read.', '\x7b226e223a322c226d61696c223a226164614070656f706c652e6578616d706c65227d', 1780315202000000, 1);
INSERT INTO dispatches VALUES (1, 'plaza:eu', 'post of ada', '', 0, 0, 0, NULL);
INSERT INTO dispatches VALUES (2, 'plaza:eu', 'post of ada', 'ada edited', 0, 0, 0, NULL);
INSERT INTO envelopes VALUES ('hooks 7B6C1DAAA00D350D', '79ABA8354A501735', 'from=ada key', '\x7b226e223a332c226d61696c223a226164614070656f706c652e6578616d706c65227d', 1780315203000000, 0, 0, 0, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 7B6C1DAAA00D350D', 'delivery of ada key', '', '\x7b7d', 1780315209000000, 0, 0, 0, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 7B6C1DAAA00D350D', '7B6C1DAAA00D350D', '', NULL, 1780315200000000, 1, 1, 1780315269000000, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 7B6C1DAAA00D350D', '0381EDBAAF08C3C1', 'from=ada key', '\x7b226e223a312c226d61696c223a226164614070656f706c652e6578616d706c65227d', 1780315201000000, 2, 1, 1780315269000000, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 7B6C1DAAA00D350D', 'EEAD16C8078C5B6B', 'from=ada key', '\x7b226e223a322c226d61696c223a226164614070656f706c652e6578616d706c65227d', 1780315202000000, 3, 1, 1780315269000000, NULL, 'It cannot be read.');
INSERT INTO envelopes VALUES ('hooks 1665C37C4A5A23A3', '1665C37C4A5A23A3', '', NULL, 1780315200000000, 1, 1, 1780315269000000, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 1665C37C4A5A23A3', '59BC98AFFB60B552', '', NULL, 1780315203000000, 1, 0, 0, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 1665C37C4A5A23A3', '65CE799B2CD0BC53', '', NULL, 1780315201000000, 1, 1, 1780315269000000, NULL, NULL);
INSERT INTO envelopes VALUES ('hooks 1665C37C4A5A23A3', '9B0F741B4EDA8F4B', '', NULL, 1780315202000000, 1, 1, 1780315269000000, NULL, NULL);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'card_credit_entries', 0, 4);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'card_credits', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'card_enrolments', 0, 1);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'consents', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'conversions', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'customer_event_records', 3, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'customers', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'dead_letters', 3, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'dispatches', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'envelopes', 1, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'grants', 0, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'holdout_draws', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'holdout_exposures', 1, 1);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'interactions', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'linkage_blocks', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'linkage_statements', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'offer_events', 3, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'offer_requests', 3, 3);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'outbox', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'pledge_actions', 0, 2);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'poll_votes', 0, 1);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'record_connections', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'record_links', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'record_separations', 1, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'redemptions', 0, 6);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'sends', 0, 1);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'source_records', 2, 0);
INSERT INTO erasure_tables VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 'touchpoints', 2, 0);
INSERT INTO erasures VALUES ('019e830e-1a00-7105-a1bc-f58b05d10cae', 1780315200000000, 2);
INSERT INTO gift_entries VALUES ('presents', '019e830e-1a00-777f-b5af-054caa5feede', 0, '019e830e-1a00-7e33-beab-089e4d493f9f', '9842832e-ca2d-89c2-9146-cd44667f68d0', 2000, 'EUR', 'payment of fixture', 1780315200000000, 'buy fixture');
INSERT INTO gifts VALUES ('presents', '019e830e-1a00-7e33-beab-089e4d493f9f', 1, 0, '9842832e-ca2d-89c2-9146-cd44667f68d0', 3, NULL, NULL, 'friend@x.org', 'Enjoy!', 'payment of fixture', 'EUR', 2000, 0, 0, '\x0ceb2755e7df595379be0a73a12e5944a177932700b17aaf02ea86e436298490', NULL, NULL, NULL, NULL, 1780315200000000, NULL, NULL, NULL, 'buy fixture', NULL, NULL);
INSERT INTO grants VALUES ('scoop', '019e830e-1a00-778d-854e-055e7275e117', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x8b20b568b397a7955717d585c151493cc1912d437654c77e2d6be769a48787cc', 0, 250, 0, 0, 1780315200000000, 1, 0, NULL, NULL, 'ada issue 3');
INSERT INTO grants VALUES ('scoop', '019e830e-1a00-73a1-8c6b-f0e89965ac72', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\xdd4704abda0ce72f64ad36b3212fcdc732467a6bd2d754c000cff13323ac64f5', 1, 0, 250, 0, 1780315200000000, 1, 0, NULL, NULL, 'ada issue 1');
INSERT INTO grants VALUES ('scoop', '019e830e-1a00-7dcf-bd4e-d1d2dcdd6d90', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '\x65c77d5d3399d19b43d3042959bd198f091b8d4da3ce722135673e94453f9d7d', 1, 0, 250, 100, 1780315200000000, 1, 0, NULL, NULL, 'ada issue 2');
INSERT INTO grants VALUES ('scoop', '8d96d343-29ee-430e-a93e-de612f3d59ba', '323cc607-370f-4026-bb2e-a3b61e0b9491', '\xf4d4d64920138cf50c03a993e031318180badc5468d36d71beafb3165fd8c6ec', 3, 0, 0, 0, 1780315200000000, 1, 0, NULL, NULL, NULL);
INSERT INTO grants VALUES ('scoop', 'b569cd7e-9b67-4935-9c45-ec414892c404', '323cc607-370f-4026-bb2e-a3b61e0b9491', '\xa8f0db09bf2557ce04b6acae2e78b4931b4350c3bf4fdeb0007f1ed4ab9110ec', 1, 0, 250, 100, 1780315200000000, 1, 0, NULL, NULL, NULL);
INSERT INTO grants VALUES ('scoop', '9c10a35c-d423-4ae7-a183-6ecfe4559eed', '323cc607-370f-4026-bb2e-a3b61e0b9491', '\x0c5ed298479f7de8485d87b886acb42d20b0595376aa3866456618815feb2b77', 1, 0, 250, 0, 1780315200000000, 1, 0, NULL, NULL, NULL);
INSERT INTO grants VALUES ('everything', '019e830e-1a00-7db6-96bf-96c4e64a09d2', '9842832e-ca2d-89c2-9146-cd44667f68d0', '\x33cb8c4fea17a9b96a4ff76a7ba1235cb6c768cee00b4fda5e19ce1b66357e50', 4, 250, 0, 0, 1780315200000000, 1, 0, NULL, 1782043200000000, 'hold everything');
INSERT INTO holdout_draws VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'held 7B6C1DAAA00D350D', 'all', -1);
INSERT INTO holdout_draws VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'held 7B6C1DAAA00D350D', 'all', -1);
INSERT INTO holdout_exposures VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'held 7B6C1DAAA00D350D', '01a220bf-30d8-720c-b1f9-3158b4035766', 0, 'scoop', 1780315200000000, NULL);
INSERT INTO holdout_exposures VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'held 7B6C1DAAA00D350D', '01a220bf-30d8-720c-b1f9-3158b4035766', 0, 'scoop', 1780315200000000, NULL);
INSERT INTO holdout_exposures VALUES ('323cc607-370f-4026-bb2e-a3b61e0b9491', 'held 1665C37C4A5A23A3', NULL, 0, 'scoop', 1780315200000000, NULL);
INSERT INTO holdout_shares VALUES ('held 7B6C1DAAA00D350D', 0, 4602678819172646912, 1780315200000000);
INSERT INTO holdout_shares VALUES ('held 1665C37C4A5A23A3', 0, 4602678819172646912, 1780315200000000);
INSERT INTO holdouts VALUES ('held 7B6C1DAAA00D350D', 'salt of held 7B6C1DAAA00D350D', 4602678819172646912, 1780315200000000, 1, 1780315200000000);
INSERT INTO holdouts VALUES ('held 1665C37C4A5A23A3', 'salt of held 1665C37C4A5A23A3', 4602678819172646912, 1780315200000000, 1, 1780315200000000);
INSERT INTO holds VALUES ('everything', '019e830e-1a00-7dbc-a82c-0ef9fad344b0', '019e830e-1a00-7db6-96bf-96c4e64a09d2', '9842832e-ca2d-89c2-9146-cd44667f68d0', 2000, 250, 'EUR', 'order-held', 0, 'held', NULL, 1780315200000000, 1780318800000000, NULL);
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', '', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO interactions VALUES ('plaza:eu', 'post of ada', 'ada edited', 'plaza', 0, '142bbc67-be61-8705-bd20-94579fa3761a', 'ada key', '@ada', 'ada shown', 1780315200000000, 1780315200000000, 'I am ada', NULL, 'thread of ada', NULL, 'https://plaza.example/ada', 'https://plaza.example/ada.jpg', 0, '\x7b2266726f6d223a22616461227d');
INSERT INTO leases VALUES ('fixture', '0198c0de-0000-7000-8000-000000000001', 1, 1780315260000000);
INSERT INTO linkage_blocks VALUES (2984146496508406400, '142bbc67-be61-8705-bd20-94579fa3761a');
INSERT INTO linkage_blocks VALUES (2984146496508406400, '51db9896-d394-81ef-9d95-6d2ccfa870b0');
INSERT INTO linkage_blocks VALUES (8687371893547467959, '07f498a9-d65c-8184-a0d5-b2509c0d03c5');
INSERT INTO linkage_blocks VALUES (8687371893547467959, '86952058-2973-88e3-90ae-cc49c972efd4');
INSERT INTO linkage_blocks VALUES (8687371893547467959, '9b5880ad-8622-8d6b-8cf5-bb1b36bcd119');
INSERT INTO linkage_blocks VALUES (8687371893547467959, 'c162f31f-ed9a-85df-8358-7b538344b646');
INSERT INTO linkage_links VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', 'c162f31f-ed9a-85df-8358-7b538344b646', -1110651699);
INSERT INTO linkage_links VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', '86952058-2973-88e3-90ae-cc49c972efd4', -1110651699);
INSERT INTO linkage_model VALUES (1, 'model of the fixture');
INSERT INTO linkage_statements VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 2984146496508406400, '\x6164614070656f706c652e6578616d706c65');
INSERT INTO linkage_statements VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 2984146496508406400, '\x6164614070656f706c652e6578616d706c65');
INSERT INTO linkage_statements VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', -2039914840885289964, '\x');
INSERT INTO linkage_statements VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', 8687371893547467959, '\x636f756e746572406578616d706c652e6f7267');
INSERT INTO linkage_statements VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', 8687371893547467959, '\x636f756e746572406578616d706c652e6f7267');
INSERT INTO linkage_statements VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', 8687371893547467959, '\x636f756e746572406578616d706c652e6f7267');
INSERT INTO linkage_statements VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', 8687371893547467959, '\x636f756e746572406578616d706c652e6f7267');
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-00015850043b', 'scoop', 0, '019e830e-1a00-73a1-8c6b-f0e89965ac72', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-000246143f8a', 'scoop', 0, '019e830e-1a00-7dcf-bd4e-d1d2dcdd6d90', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-0003abd084e1', 'scoop', 0, '019e830e-1a00-778d-854e-055e7275e117', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-00049e771889', 'scoop', 1, '019e830e-1a00-7538-aa2f-81d7dfe98a0c', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-0005d9f7070f', 'scoop', 1, '019e830e-1a00-72f7-b087-d256b93d4496', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-00063c7eecee', 'scoop', 2, '019e830e-1a00-786a-ae92-34db9afecca5', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-000a545ffeb9', 'scoop', 1, '019e830e-1a00-7b4e-bb9e-0a87ffe24463', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-000b8af4344f', 'scoop', 1, '019e830e-1a00-7c5e-8a82-f4c74a014361', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-000cc88b241c', 'scoop', 2, '019e830e-1a00-78ea-ab2e-4d28fe0701aa', 0, 0);
INSERT INTO offer_events VALUES ('019e830e-1a00-7000-8000-000d70f4d3f6', 'everything', 0, '019e830e-1a00-7db6-96bf-96c4e64a09d2', 0, 0);
INSERT INTO offer_numbers VALUES ('campaign', 6);
INSERT INTO offer_requests VALUES ('ada issue 1', '0b011d51-b01c-2b02-a38c-b53d750b0df6', '019e830e-1a00-73a1-8c6b-f0e89965ac72', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 2', '0b011d51-b01c-2b02-a38c-b53d750b0df6', '019e830e-1a00-7dcf-bd4e-d1d2dcdd6d90', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada issue 3', '0b011d51-b01c-2b02-a38c-b53d750b0df6', '019e830e-1a00-778d-854e-055e7275e117', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 1', '2bf4ad03-ec92-271b-20de-d88e03cd0eb2', NULL, '019e830e-1a00-7538-aa2f-81d7dfe98a0c', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada redeem 2', '4515d4db-8abd-6e11-733c-c583f18ba7ca', NULL, '019e830e-1a00-72f7-b087-d256b93d4496', 1780315200000000);
INSERT INTO offer_requests VALUES ('ada reverse', '301b43c6-45ae-c345-912c-d175c6807df2', NULL, '019e830e-1a00-786a-ae92-34db9afecca5', 1780315200000000);
INSERT INTO offer_requests VALUES ('EDFD46E7A93EF1392AFE97E086CB55B48C36FF5A0550BF631C36FB26652D738E', '958d318f-9ccc-4f64-943c-8108d7ce262b', NULL, '019e830e-1a00-78ea-ab2e-4d28fe0701aa', 1780315200000000);
INSERT INTO offer_requests VALUES ('DD266184C27F0F5F3D247F7BC65452A7F6DFC3C1588108922C8A38341E5AE7DE', '0a0c749b-8518-9079-d3ae-cfe9dae47f22', NULL, '019e830e-1a00-7c5e-8a82-f4c74a014361', 1780315200000000);
INSERT INTO offer_requests VALUES ('81FA14EA7D5A293F36AA0F6FDA51E6EA1DC6FBBE267D31D36580AD973ED2AC68', '18365e44-b86c-6675-a5d9-f7437158475b', NULL, '019e830e-1a00-7b4e-bb9e-0a87ffe24463', 1780315200000000);
INSERT INTO offer_requests VALUES ('raise everything', 'c9f7dd86-6053-7591-c605-cf852c644756', NULL, '019e830e-1a00-77f0-af73-5687fc764106', 1780315200000000);
INSERT INTO offer_requests VALUES ('hold everything', 'a27385d8-65dd-940b-0d3d-cd2213fdd36c', '019e830e-1a00-7db6-96bf-96c4e64a09d2', NULL, 1780315200000000);
INSERT INTO offer_requests VALUES ('held', '8636f480-535a-9e93-484c-56355c940bf2', NULL, '019e830e-1a00-7dbc-a82c-0ef9fad344b0', 1780315200000000);
INSERT INTO offer_requests VALUES ('buy fixture', '5edb7dad-8525-8f92-2230-051f068ce281', NULL, '019e830e-1a00-7e33-beab-089e4d493f9f', 1780315200000000);
INSERT INTO outbox VALUES ('plaza:eu', 'write to ada', 'f09f38cf-e273-6257-29e4-809b0c12d099', 0, 'Thank you, ada', NULL, NULL, 'post of ada', 'thread of ada', NULL, NULL, 1780315201000000, 0, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO outbox VALUES ('hooks 7B6C1DAAA00D350D', 'write to ada', 'f13db447-cbc1-d5b4-45f9-967b6ce83788', 2, 'Dear ada', 'For ada', NULL, NULL, NULL, 'ada key', 'https://shop.example/ada.jpg', 1780315200000000, 0, 1, 1, 0, NULL, NULL, 'sent to ada', 'https://plaza.example/ada/1', NULL, 1780315200000000, 1, '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'service', 'plaza', 1);
INSERT INTO outbox VALUES ('hooks 1665C37C4A5A23A3', 'erased fef0132709574d909d1770c8427f70b4', 'c906bb6c-c4c7-9ed3-4886-cce2b3f86375', 2, '', NULL, NULL, NULL, NULL, NULL, NULL, 1780315200000000, 0, 1, 1, 0, NULL, NULL, NULL, NULL, NULL, 1780315200000000, 1, '323cc607-370f-4026-bb2e-a3b61e0b9491', 'service', 'plaza', 1);
INSERT INTO outbox VALUES ('plaza:eu', 'erased 77fc36fc692e4dca84f5c92d8124e0e8', '849777dd-fcc6-de67-e05e-0d4775a4cae7', 0, '', NULL, NULL, NULL, NULL, NULL, NULL, 1780315201000000, 0, 5, 0, 0, NULL, NULL, NULL, NULL, 'The person it was addressed to has been erased.', 1780315200000000, NULL, NULL, NULL, NULL, NULL);
INSERT INTO pledge_actions VALUES ('cause', 'cd6270bf-f07f-a037-0c8d-f298325ca54a', '142bbc67-be61-8705-bd20-94579fa3761a', 'like of ada', 75, 0, 1, 0, 1780315200000000);
INSERT INTO pledge_actions VALUES ('cause', '1ff62542-5b02-f0da-3f18-a0cf4b4c34e9', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'comment of ada', 75, 0, 1, 0, 1780315200000000);
INSERT INTO pledge_actions VALUES ('cause', '53c7352c-ef67-4a4d-96f4-335ea2e140dc', '323cc607-370f-4026-bb2e-a3b61e0b9491', '', 75, 0, 1, 0, 1780315200000000);
INSERT INTO pledge_actions VALUES ('cause', '51e79113-a5e6-4e67-a8f7-ac20685318f4', '0e7b0b81-6b93-4da9-8606-fafaad85664f', '', 75, 0, 1, 0, 1780315200000000);
INSERT INTO poll_options VALUES ('flavours', 0, 'lemon', 'lemon');
INSERT INTO poll_options VALUES ('flavours', 1, 'mint', 'mint');
INSERT INTO poll_votes VALUES ('flavours', 'ada votes', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 1, '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'lemon', 1780315200000000, NULL);
INSERT INTO poll_votes VALUES ('flavours', 'erased 1d90d5bfeb464b86a69cd4a4024c386b', '323cc607-370f-4026-bb2e-a3b61e0b9491', 1, '323cc607-370f-4026-bb2e-a3b61e0b9491', 'lemon', 1780315200000000, 'ec51de4f-887a-4c8b-9079-7367b924b263');
INSERT INTO polls VALUES ('flavours', 'Which flavour?', 1780315200000000, 1780318800000000, 0, 1);
INSERT INTO printed_codes VALUES ('\x09ef709c9834bb31bd9610199918af13b56986257b30c307edef592f0caaa1ee', 'everything', 0);
INSERT INTO record_connections VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 'login');
INSERT INTO record_links VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', '01a220bf-30d8-720c-b1f9-3158b4035766');
INSERT INTO record_links VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', '01a220bf-30df-7706-8fd8-de93de1c1280');
INSERT INTO record_links VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '01a220bf-30d8-720c-b1f9-3158b4035766');
INSERT INTO record_links VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', '01a220bf-3519-78d4-8934-be38970ff146');
INSERT INTO record_links VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', '01a220bf-3519-78d4-8934-be38970ff146');
INSERT INTO record_links VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', '01a220bf-3519-78d4-8934-be38970ff146');
INSERT INTO record_links VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', '01a220bf-3519-78d4-8934-be38970ff146');
INSERT INTO record_separations VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', '9842832e-ca2d-89c2-9146-cd44667f68d0');
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7538-aa2f-81d7dfe98a0c', 0, '019e830e-1a00-73a1-8c6b-f0e89965ac72', '019e830e-1a00-7538-aa2f-81d7dfe98a0c', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 1', 1780315200000000, 'ada redeem 1', 2000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-72f7-b087-d256b93d4496', 0, '019e830e-1a00-7dcf-bd4e-d1d2dcdd6d90', '019e830e-1a00-72f7-b087-d256b93d4496', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 250, 'EUR', 'order-ada redeem 2', 1780315200000000, 'ada redeem 2', 2000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-786a-ae92-34db9afecca5', 1, '019e830e-1a00-7dcf-bd4e-d1d2dcdd6d90', '019e830e-1a00-72f7-b087-d256b93d4496', '51db9896-d394-81ef-9d95-6d2ccfa870b0', '51db9896-d394-81ef-9d95-6d2ccfa870b0', 100, 'EUR', 'order-ada redeem 2', 1780315200000000, 'ada reverse', NULL);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-78ea-ab2e-4d28fe0701aa', 1, 'b569cd7e-9b67-4935-9c45-ec414892c404', '019e830e-1a00-7c5e-8a82-f4c74a014361', '323cc607-370f-4026-bb2e-a3b61e0b9491', '323cc607-370f-4026-bb2e-a3b61e0b9491', 100, 'EUR', '', 1780315200000000, NULL, NULL);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7c5e-8a82-f4c74a014361', 0, 'b569cd7e-9b67-4935-9c45-ec414892c404', '019e830e-1a00-7c5e-8a82-f4c74a014361', '323cc607-370f-4026-bb2e-a3b61e0b9491', '323cc607-370f-4026-bb2e-a3b61e0b9491', 250, 'EUR', '', 1780315200000000, NULL, 2000);
INSERT INTO redemptions VALUES ('scoop', '019e830e-1a00-7b4e-bb9e-0a87ffe24463', 0, '9c10a35c-d423-4ae7-a183-6ecfe4559eed', '019e830e-1a00-7b4e-bb9e-0a87ffe24463', '323cc607-370f-4026-bb2e-a3b61e0b9491', '323cc607-370f-4026-bb2e-a3b61e0b9491', 250, 'EUR', '', 1780315200000000, NULL, 2000);
INSERT INTO referral_links VALUES ('bring', '9842832e-ca2d-89c2-9146-cd44667f68d0', '\xa737c8080bf4d340ff4704961a9dfa610bc0c9b51b833277caf6c24059814cea', 1780315200000000);
INSERT INTO referrals VALUES ('bring', '019e830e-1a00-7630-84ca-6b82bf0906f1', 0, '9842832e-ca2d-89c2-9146-cd44667f68d0', '86952058-2973-88e3-90ae-cc49c972efd4', 0, NULL, '', 0, 0, 0, 0, 0, 1780315200000000, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO schema_version VALUES (6);
INSERT INTO sends VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'f13db447-cbc1-d5b4-45f9-967b6ce83788', 0, 'service', 'plaza', 1780315200000000, 1780315200000000, 'Europe/Berlin', NULL);
INSERT INTO sends VALUES ('323cc607-370f-4026-bb2e-a3b61e0b9491', 'c906bb6c-c4c7-9ed3-4886-cce2b3f86375', 0, 'service', 'plaza', 1780315200000000, 1780315200000000, 'Europe/Berlin', NULL);
INSERT INTO source_records VALUES ('9842832e-ca2d-89c2-9146-cd44667f68d0', 'crm', 'stranger', '[]', '4f53cda1-8c2b-aa0c-0354-bb5f9a3ecbe5', 1780315200000000);
INSERT INTO source_records VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'plaza', 'ada key', '[[12,"@ada","plaza"],[2,"ada shown"],[3,"ada@people.example"]]', '74cfa193-ec36-d37f-2674-0f323c08b2cf', 1780315200000000);
INSERT INTO source_records VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'crm', 'ada row', '[[3,"ada@people.example"]]', '46a554d6-5701-81b6-1e20-65bdd95bbf15', 1780315200000000);
INSERT INTO source_records VALUES ('07f498a9-d65c-8184-a0d5-b2509c0d03c5', 'crm', 'guest 3', '[[3,"counter@example.org"]]', '58f19f37-a812-ede7-7f74-4604a187449a', 1780315200000000);
INSERT INTO source_records VALUES ('86952058-2973-88e3-90ae-cc49c972efd4', 'crm', 'guest 0', '[[3,"counter@example.org"]]', '58f19f37-a812-ede7-7f74-4604a187449a', 1780315200000000);
INSERT INTO source_records VALUES ('9b5880ad-8622-8d6b-8cf5-bb1b36bcd119', 'crm', 'guest 2', '[[3,"counter@example.org"]]', '58f19f37-a812-ede7-7f74-4604a187449a', 1780315200000000);
INSERT INTO source_records VALUES ('c162f31f-ed9a-85df-8358-7b538344b646', 'crm', 'guest 1', '[[3,"counter@example.org"]]', '58f19f37-a812-ede7-7f74-4604a187449a', 1780315200000000);
INSERT INTO source_records VALUES ('b0043782-fe40-8284-ad7e-8a6cfc1e8750', 'crm', 'waits', '[]', '4f53cda1-8c2b-aa0c-0354-bb5f9a3ecbe5', 1780315200000000);
INSERT INTO store_secrets VALUES ('tombstone-salt', '\xe8ea290cd91c0c5359956f9a43a9039cfa3464eac1fe1c9c8dfa99d623a1b68b');
INSERT INTO store_secrets VALUES ('fixture', '\x3291cc58eed66f9ee27ebdaf753cb81a');
INSERT INTO tombstones VALUES ('752faca7-7a9c-c741-007c-61e6562e7451');
INSERT INTO tombstones VALUES ('e67f0c0f-8eaa-0e90-aaba-55bb74be0327');
INSERT INTO touchpoints VALUES ('142bbc67-be61-8705-bd20-94579fa3761a', 'plaza:eu', 'post of ada', 1780315200000000, 'plaza', 3, NULL);
INSERT INTO touchpoints VALUES ('51db9896-d394-81ef-9d95-6d2ccfa870b0', 'web-log', 'click of ada', 1780315200000000, 'web', 1, NULL);
INSERT INTO waiting_records VALUES ('b0043782-fe40-8284-ad7e-8a6cfc1e8750');
SELECT pg_catalog.setval('dispatches_sequence_seq', 4, true);
ALTER TABLE ONLY budget_amendments
    ADD CONSTRAINT budget_amendments_pkey PRIMARY KEY (campaign_id, amendment_id);
ALTER TABLE ONLY budget_moves
    ADD CONSTRAINT budget_moves_pkey PRIMARY KEY (campaign_id, move_id);
ALTER TABLE ONLY budget_periods
    ADD CONSTRAINT budget_periods_pkey PRIMARY KEY (campaign_id, limit_kind, period_start);
ALTER TABLE ONLY campaign_budgets
    ADD CONSTRAINT campaign_budgets_pkey PRIMARY KEY (campaign_id, shard);
ALTER TABLE ONLY campaign_moves
    ADD CONSTRAINT campaign_moves_pkey PRIMARY KEY (campaign_id, move_id);
ALTER TABLE ONLY campaign_versions
    ADD CONSTRAINT campaign_versions_pkey PRIMARY KEY (campaign_id, version);
ALTER TABLE ONLY campaigns
    ADD CONSTRAINT campaigns_pkey PRIMARY KEY (campaign_id);
ALTER TABLE ONLY card_credit_entries
    ADD CONSTRAINT card_credit_entries_pkey PRIMARY KEY (campaign_id, credit_id, kind);
ALTER TABLE ONLY card_credits
    ADD CONSTRAINT card_credits_pkey PRIMARY KEY (campaign_id, credit_id);
ALTER TABLE ONLY card_enrolment_counts
    ADD CONSTRAINT card_enrolment_counts_pkey PRIMARY KEY (campaign_id);
ALTER TABLE ONLY card_enrolments
    ADD CONSTRAINT card_enrolments_pkey PRIMARY KEY (campaign_id, card_hash);
ALTER TABLE ONLY consent_suppressions
    ADD CONSTRAINT consent_suppressions_pkey PRIMARY KEY (record_hash, purpose, channel);
ALTER TABLE ONLY consents
    ADD CONSTRAINT consents_pkey PRIMARY KEY (record_id, request_key);
ALTER TABLE ONLY conversions
    ADD CONSTRAINT conversions_pkey PRIMARY KEY (record_id, source, event_id);
ALTER TABLE ONLY costs
    ADD CONSTRAINT costs_pkey PRIMARY KEY (source, cost_id);
ALTER TABLE ONLY credentials
    ADD CONSTRAINT credentials_pkey PRIMARY KEY (connection);
ALTER TABLE ONLY cursors
    ADD CONSTRAINT cursors_pkey PRIMARY KEY (connection);
ALTER TABLE ONLY customer_event_reasons
    ADD CONSTRAINT customer_event_reasons_pkey PRIMARY KEY (event_id, ordinal);
ALTER TABLE ONLY customer_event_records
    ADD CONSTRAINT customer_event_records_pkey PRIMARY KEY (event_id, record_id);
ALTER TABLE ONLY customer_events
    ADD CONSTRAINT customer_events_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (customer_id);
ALTER TABLE ONLY dead_letters
    ADD CONSTRAINT dead_letters_pkey PRIMARY KEY (connection, "position", digest);
ALTER TABLE ONLY dispatches
    ADD CONSTRAINT dispatches_connection_external_id_version_key UNIQUE (connection, external_id, version);
ALTER TABLE ONLY envelopes
    ADD CONSTRAINT envelopes_pkey PRIMARY KEY (connection, delivery_id);
ALTER TABLE ONLY erasure_tables
    ADD CONSTRAINT erasure_tables_pkey PRIMARY KEY (erasure_id, table_name);
ALTER TABLE ONLY erasures
    ADD CONSTRAINT erasures_pkey PRIMARY KEY (erasure_id);
ALTER TABLE ONLY gift_entries
    ADD CONSTRAINT gift_entries_pkey PRIMARY KEY (campaign_id, entry_id);
ALTER TABLE ONLY gifts
    ADD CONSTRAINT gifts_pkey PRIMARY KEY (campaign_id, gift_id);
ALTER TABLE ONLY grants
    ADD CONSTRAINT grants_pkey PRIMARY KEY (campaign_id, grant_id);
ALTER TABLE ONLY holdout_draws
    ADD CONSTRAINT holdout_draws_pkey PRIMARY KEY (record_id, holdout_id);
ALTER TABLE ONLY holdout_exposures
    ADD CONSTRAINT holdout_exposures_pkey PRIMARY KEY (record_id, holdout_id);
ALTER TABLE ONLY holdout_shares
    ADD CONSTRAINT holdout_shares_pkey PRIMARY KEY (holdout_id, step);
ALTER TABLE ONLY holdouts
    ADD CONSTRAINT holdouts_pkey PRIMARY KEY (holdout_id);
ALTER TABLE ONLY holds
    ADD CONSTRAINT holds_pkey PRIMARY KEY (campaign_id, hold_id);
ALTER TABLE ONLY interactions
    ADD CONSTRAINT interactions_pkey PRIMARY KEY (connection, external_id, version);
ALTER TABLE ONLY leases
    ADD CONSTRAINT leases_pkey PRIMARY KEY (name);
ALTER TABLE ONLY linkage_blocks
    ADD CONSTRAINT linkage_blocks_pkey PRIMARY KEY (block_key, record_id);
ALTER TABLE ONLY linkage_links
    ADD CONSTRAINT linkage_links_pkey PRIMARY KEY (record_id, other_record);
ALTER TABLE ONLY linkage_model
    ADD CONSTRAINT linkage_model_pkey PRIMARY KEY (version);
ALTER TABLE ONLY linkage_statements
    ADD CONSTRAINT linkage_statements_pkey PRIMARY KEY (record_id);
ALTER TABLE ONLY offer_events
    ADD CONSTRAINT offer_events_pkey PRIMARY KEY (event_id, campaign_id);
ALTER TABLE ONLY offer_numbers
    ADD CONSTRAINT offer_numbers_pkey PRIMARY KEY (name);
ALTER TABLE ONLY offer_requests
    ADD CONSTRAINT offer_requests_pkey PRIMARY KEY (request_key);
ALTER TABLE ONLY outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (connection, request_key);
ALTER TABLE ONLY pledge_actions
    ADD CONSTRAINT pledge_actions_pkey PRIMARY KEY (campaign_id, action_key);
ALTER TABLE ONLY poll_options
    ADD CONSTRAINT poll_options_pkey PRIMARY KEY (poll_id, ordinal);
ALTER TABLE ONLY poll_votes
    ADD CONSTRAINT poll_votes_pkey PRIMARY KEY (poll_id, request_key);
ALTER TABLE ONLY poll_votes
    ADD CONSTRAINT poll_votes_poll_id_record_id_turn_key UNIQUE (poll_id, record_id, turn);
ALTER TABLE ONLY polls
    ADD CONSTRAINT polls_pkey PRIMARY KEY (poll_id);
ALTER TABLE ONLY printed_codes
    ADD CONSTRAINT printed_codes_pkey PRIMARY KEY (code_hash, campaign_id);
ALTER TABLE ONLY record_connections
    ADD CONSTRAINT record_connections_pkey PRIMARY KEY (left_record, right_record, rule);
ALTER TABLE ONLY record_links
    ADD CONSTRAINT record_links_pkey PRIMARY KEY (record_id);
ALTER TABLE ONLY record_separations
    ADD CONSTRAINT record_separations_pkey PRIMARY KEY (left_record, right_record);
ALTER TABLE ONLY redemptions
    ADD CONSTRAINT redemptions_pkey PRIMARY KEY (campaign_id, entry_id);
ALTER TABLE ONLY referral_links
    ADD CONSTRAINT referral_links_pkey PRIMARY KEY (campaign_id, record_id);
ALTER TABLE ONLY referrals
    ADD CONSTRAINT referrals_pkey PRIMARY KEY (campaign_id, referral_id);
ALTER TABLE ONLY schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY sends
    ADD CONSTRAINT sends_pkey PRIMARY KEY (record_id, message_id, kind);
ALTER TABLE ONLY source_records
    ADD CONSTRAINT source_records_pkey PRIMARY KEY (record_id);
ALTER TABLE ONLY store_secrets
    ADD CONSTRAINT store_secrets_pkey PRIMARY KEY (name);
ALTER TABLE ONLY tombstones
    ADD CONSTRAINT tombstones_pkey PRIMARY KEY (record_hash);
ALTER TABLE ONLY touchpoints
    ADD CONSTRAINT touchpoints_pkey PRIMARY KEY (record_id, source, event_id);
ALTER TABLE ONLY waiting_records
    ADD CONSTRAINT waiting_records_pkey PRIMARY KEY (record_id);
CREATE INDEX card_credits_by_id ON card_credits USING btree (credit_id);
CREATE INDEX card_credits_by_record ON card_credits USING btree (record_id);
CREATE UNIQUE INDEX card_credits_once ON card_credits USING btree (campaign_id, transaction_id);
CREATE INDEX card_enrolments_by_record ON card_enrolments USING btree (record_id);
CREATE INDEX consents_by_purpose ON consents USING btree (record_id, purpose, decided_at);
CREATE INDEX consents_by_time ON consents USING btree (decided_at);
CREATE INDEX customer_event_reasons_by_left ON customer_event_reasons USING btree (left_record);
CREATE INDEX customer_event_reasons_by_right ON customer_event_reasons USING btree (right_record);
CREATE INDEX customer_event_records_by_record ON customer_event_records USING btree (record_id);
CREATE INDEX customer_events_by_customer ON customer_events USING btree (customer_id);
CREATE INDEX customer_events_by_other ON customer_events USING btree (other_id);
CREATE INDEX customers_by_successor ON customers USING btree (successor) WHERE (successor IS NOT NULL);
CREATE INDEX dispatches_leased ON dispatches USING btree (connection, next_at) WHERE (lease_token IS NOT NULL);
CREATE INDEX dispatches_waiting ON dispatches USING btree (connection, sequence) WHERE (state = 0);
CREATE INDEX envelopes_kept ON envelopes USING btree (connection) WHERE (state > 1);
CREATE INDEX envelopes_settled ON envelopes USING btree (received_at) WHERE (state > 0);
CREATE INDEX envelopes_waiting ON envelopes USING btree (connection, received_at) WHERE (state = 0);
CREATE INDEX gift_entries_by_id ON gift_entries USING btree (entry_id);
CREATE INDEX gift_entries_by_record ON gift_entries USING btree (record_id);
CREATE UNIQUE INDEX gift_entries_once ON gift_entries USING btree (campaign_id, gift_id, kind) WHERE (kind <> 1);
CREATE INDEX gifts_by_address ON gifts USING btree (lower(recipient_address)) WHERE (recipient_address IS NOT NULL);
CREATE INDEX gifts_by_claimer ON gifts USING btree (claimer_id);
CREATE UNIQUE INDEX gifts_by_code ON gifts USING btree (code_hash, campaign_id);
CREATE INDEX gifts_by_id ON gifts USING btree (gift_id);
CREATE INDEX gifts_by_recipient ON gifts USING btree (recipient_id);
CREATE INDEX gifts_by_sender ON gifts USING btree (sender_id);
CREATE UNIQUE INDEX gifts_by_token ON gifts USING btree (token_hash, campaign_id);
CREATE UNIQUE INDEX grants_by_code ON grants USING btree (code_hash, campaign_id);
CREATE INDEX grants_by_record ON grants USING btree (record_id, campaign_id);
CREATE INDEX grants_due ON grants USING btree (expires_at) WHERE ((expires_at IS NOT NULL) AND (state = 0));
CREATE INDEX grants_open ON grants USING btree (campaign_id, version, grant_id) WHERE (state = 0);
CREATE INDEX holdout_exposures_by_customer ON holdout_exposures USING btree (customer_id);
CREATE INDEX holdout_exposures_by_holdout ON holdout_exposures USING btree (holdout_id, exposed_at);
CREATE UNIQUE INDEX holds_active ON holds USING btree (campaign_id, grant_id) WHERE (state = 0);
CREATE INDEX holds_by_grant ON holds USING btree (grant_id);
CREATE INDEX holds_by_id ON holds USING btree (hold_id);
CREATE INDEX holds_by_redeemer ON holds USING btree (redeemer_id);
CREATE INDEX holds_due ON holds USING btree (expires_at) WHERE (state = 0);
CREATE INDEX linkage_statements_by_kind ON linkage_statements USING btree (kind, record_id);
CREATE INDEX outbox_by_external_id ON outbox USING btree (connection, external_id) WHERE (external_id IS NOT NULL);
CREATE UNIQUE INDEX outbox_by_message ON outbox USING btree (message_id, connection);
CREATE INDEX outbox_by_person ON outbox USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX outbox_by_recipient ON outbox USING btree (recipient) WHERE (recipient IS NOT NULL);
CREATE INDEX outbox_by_reply ON outbox USING btree (connection, reply_to) WHERE (reply_to IS NOT NULL);
CREATE INDEX outbox_by_time ON outbox USING btree (created_at, message_id);
CREATE UNIQUE INDEX outbox_leased ON outbox USING btree (connection) WHERE (lease_token IS NOT NULL);
CREATE INDEX outbox_unknown ON outbox USING btree (connection) WHERE (state = 4);
CREATE INDEX outbox_waiting ON outbox USING btree (connection, created_at, message_id) WHERE (state = 0);
CREATE INDEX pledge_actions_by_record ON pledge_actions USING btree (record_id, campaign_id);
CREATE INDEX poll_votes_by_caster ON poll_votes USING btree (cast_by);
CREATE INDEX poll_votes_by_record ON poll_votes USING btree (record_id);
CREATE INDEX record_connections_by_right ON record_connections USING btree (right_record);
CREATE INDEX record_links_by_customer ON record_links USING btree (customer_id, record_id);
CREATE INDEX record_separations_by_right ON record_separations USING btree (right_record);
CREATE INDEX redemptions_by_entry ON redemptions USING btree (entry_id);
CREATE INDEX redemptions_by_recipient ON redemptions USING btree (recipient_id);
CREATE INDEX redemptions_by_redeemer ON redemptions USING btree (redeemer_id);
CREATE UNIQUE INDEX redemptions_once ON redemptions USING btree (campaign_id, grant_id) WHERE (kind = 0);
CREATE INDEX referral_links_by_code ON referral_links USING btree (code_hash);
CREATE INDEX referral_links_by_record ON referral_links USING btree (record_id);
CREATE INDEX referrals_by_id ON referrals USING btree (referral_id);
CREATE INDEX referrals_by_referred ON referrals USING btree (referred_id, campaign_id);
CREATE INDEX referrals_by_referrer ON referrals USING btree (referrer_id, campaign_id);
CREATE INDEX referrals_due ON referrals USING btree (due_at) WHERE (state = 1);
CREATE UNIQUE INDEX referrals_once ON referrals USING btree (campaign_id, referred_id) WHERE (kind = 0);
CREATE UNIQUE INDEX referrals_share_once ON referrals USING btree (campaign_id, referrer_id, reference) WHERE ((kind = 1) AND (reference <> ''::text));
CREATE INDEX sends_by_person ON sends USING btree (record_id, counted_at);
CREATE INDEX sends_by_time ON sends USING btree (counted_at);
