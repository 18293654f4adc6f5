using Microsoft.Extensions.DependencyInjection;
using SocialCrm;
using SocialCrm.Channels;
using YourOwnConnector;

var book = Path.Combine(AppContext.BaseDirectory, "guest-book.txt");
await using var services = new ServiceCollection()
    .AddSocialCrm(crm => crm
        .AddGuestBook("guest-book:harbour", book)
        .UseSqlite("Data Source=crm.db"))
    .BuildServiceProvider();

var inbox = services.GetRequiredService<Inbox>();
var received = await inbox.ReceiveAsync(new ConnectionId("guest-book:harbour"));
Console.WriteLine($"{received.Read} lines: {received.Stored} stored, {received.Rejected} rejected");
await foreach (var entry in inbox.ReadRejectedAsync(new ConnectionId("guest-book:harbour")))
    Console.WriteLine($"  line {entry.Position}: {entry.Reason}");
