using QuickStart.Steps;
using SocialCrm.Customers;
using SocialCrm.Offers;

namespace QuickStart.Telling;

/// <summary>Chooses a few people whose unification is worth seeing.</summary>
internal sealed class ExampleFinder(CustomerDirectory customers, OfferDesk offers)
{
    private const int MostLookedAt = 60;

    public async Task<IReadOnlyList<PersonOfInterest>> FindAsync(Census census, CancellationToken cancellationToken)
    {
        var people = new List<PersonOfInterest>();
        await AddAsync(people, "A redeemed gift tied an account to a buyer.", await RedeemerAsync(cancellationToken), cancellationToken);
        await AddAsync(people, "Signed up twice, once misspelt.", census.Misspelt, cancellationToken);
        await AddAsync(people, "Known on more than one channel.", census.OnManyChannels, cancellationToken);
        await AddAsync(people, "Has the most records.", census.Biggest, cancellationToken);
        if (census.KeptApart is var (one, other) && await customers.GetAsync(one, cancellationToken) is { } first && await customers.GetAsync(other, cancellationToken) is { } second)
        {
            people.Add(new PersonOfInterest("Shares an e-mail address with somebody else, and stays apart.", second, [])
            {
                Remark = $"{CustomerName.Of(second)} and {CustomerName.Of(first)} use one mailbox, but their verified cards differ: two people.",
            });
        }

        return people;
    }

    private async Task AddAsync(List<PersonOfInterest> people, string why, CustomerId? id, CancellationToken cancellationToken)
    {
        if (id is not { } chosen || people.Exists(person => person.Id == chosen) || await customers.GetAsync(chosen, cancellationToken) is not { } customer || customer.Records.Count < 2)
            return;
        people.Add(new PersonOfInterest(why, customer, await customers.ExplainAsync(chosen, cancellationToken)));
    }

    /// <summary>Somebody whose account was not known to the CRM before the gift came back; better one whom the CRM knows now.</summary>
    private async Task<CustomerId?> RedeemerAsync(CancellationToken cancellationToken)
    {
        CustomerId? second = null;
        var looked = 0;
        await foreach (var entry in offers.LedgerAsync(cancellationToken: cancellationToken))
        {
            if (++looked > MostLookedAt)
                break;
            if (await customers.FindAsync(new CustomerReference.ByRecord(entry.Recipient), cancellationToken) is not { } customer || !await IsByGiftAsync(customer, cancellationToken))
                continue;
            if (await customers.GetAsync(customer, cancellationToken) is { } person && person.Records.Any(record => record.Source == Sources.Crm))
                return customer;
            second ??= customer;
        }

        return second;
    }

    private async Task<bool> IsByGiftAsync(CustomerId customer, CancellationToken cancellationToken)
    {
        await foreach (var happened in customers.HistoryAsync(customer, cancellationToken))
        {
            if (happened.Reasons.Any(reason => reason.Rule == "redeemed-code"))
                return true;
        }

        return false;
    }
}
