using Workbench.Run;

return await Application.RunAsync(args);
