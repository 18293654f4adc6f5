namespace SocialCrm.Channels;

/// <summary>Takes in what happened at places of the host's own - the call centre, the stores, the web site - as durably as what comes from any platform.</summary>
/// <remarks>
/// <para>Thread-safe. When a call returns, the contacts survive a power cut; when it throws, none of them is stored, and reporting them again is safe.</para>
/// <para>A contact is known by its place and <see cref="Contact.Id"/>: reported twice, it is a duplicate. What an erased person does is not stored.</para>
/// </remarks>
public sealed class ContactReports
{
    // Tills and telephones have clocks of their own.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly ConnectorSet connectors;
    private readonly Intake intake;
    private readonly TimeProvider time;

    internal ContactReports(ConnectorSet connectors, Intake intake, TimeProvider time)
    {
        this.connectors = connectors;
        this.intake = intake;
        this.time = time;
    }

    /// <summary>Reports one contact.</summary>
    /// <param name="place">The connection that <c>AddContacts</c> added.</param>
    /// <param name="contact">What happened.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is stored then.</param>
    /// <exception cref="ArgumentException">There is no such place, or the contact breaks a limit that <see cref="Contact"/> states.</exception>
    public Task<IntakeOutcome> ReportAsync(ConnectionId place, Contact contact, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return ReportAsync(place, [contact], cancellationToken);
    }

    /// <summary>Reports contacts of one place in one transaction: all of them or none.</summary>
    /// <inheritdoc cref="ReportAsync(ConnectionId, Contact, CancellationToken)"/>
    public Task<IntakeOutcome> ReportAsync(ConnectionId place, IReadOnlyList<Contact> contacts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        if (connectors.Find<ContactPlace>(place) is not { } known)
            throw new ArgumentException($"There is no place '{place}' whose contacts are reported. Add it with AddContacts inside AddSocialCrm.", nameof(place));

        var latest = time.GetUtcNow() + ClockTolerance;
        var late = contacts.Index().FirstOrDefault(contact => contact.Item?.At > latest, (-1, null!)).Index;
        if (late >= 0)
            throw new ArgumentException($"Contact {late} happened in the future. Correct its time, or the clock of this machine.", nameof(contacts));
        return intake.StoreAsync([.. contacts.Select(contact => Interaction(known, contact))], cancellationToken);
    }

    private static Interaction Interaction(ContactPlace place, Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return new Interaction
        {
            Connection = place.Connection,
            ExternalId = contact.Id,
            Version = contact.Version,
            Author = new Account(place.Descriptor.Channel, contact.Person, DisplayName: contact.PersonName),
            Kind = contact.Kind,
            OccurredAt = contact.At,
            Text = contact.Kind == InteractionKind.Delete ? null : contact.Text,
            Language = contact.Language,
            Thread = contact.Thread,
            ReplyTo = contact.ReplyTo,
            Link = contact.Link,
            Trust = InteractionTrust.Fetched,
        };
    }
}
