@echo off
rem The Windows twin of the bash launcher beside it: builds what is not built, then runs a command.
rem A batch file cannot ask whether it writes to a terminal; Java finds that out by itself for standard
rem output, which is enough for notes. Nobody here knows of standard error, of the width, and whether
rem the console shows colours: so progress is a line now and then, a line has 80 characters, and there
rem are no colours, with NO_COLOR or without. Who knows better says so in STANCE_JAVA_OPTS:
rem -Dstance4j.terminal=true -Dstance4j.columns=100 -Dstance4j.colours=true
setlocal
set "HOME_DIR=%~dp0"
set "COMMAND=%~1"
if "%COMMAND%"=="" goto usage
if "%COMMAND%"=="help" goto usage
if "%COMMAND%"=="--help" goto usage
if "%COMMAND%"=="-h" goto usage

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo stance: no Java found; install a JDK 17 or newer, or set JAVA_HOME 1>&2
  exit /b 2
)
if not defined STANCE_JAVA_OPTS set "STANCE_JAVA_OPTS=-Xmx1500m"
if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=1"

if not exist "%HOME_DIR%infer\parquet\target\classpath.txt" (
  echo Building stance4j; the first time this downloads about 600 MB ... 1>&2
  if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
  pushd "%HOME_DIR%"
  call mvnw.cmd -B -ntp package -DskipTests -pl "!notebooks" >target\build.log 2>&1
  if errorlevel 1 (
    popd
    echo stance: the build failed; the whole log is in %HOME_DIR%target\build.log 1>&2
    exit /b 70
  )
  popd
)

if "%COMMAND%"=="quickstart" goto quickstart
rem Everything after the command, as it was written.
set "ARGS=%*"
call set "ARGS=%%ARGS:*%COMMAND%=%%"
if "%COMMAND%"=="score" (
  call :java infer\parquet org.stance4j.archive.cli.ArchiveMain
) else if "%COMMAND%"=="serve" (
  call :java infer\archive org.stance4j.archive.cli.ArchiveMain
) else (
  call :java train org.stance4j.train.cli.TrainMain
)
exit /b %errorlevel%

:quickstart
set "OUT=%CD%\stance-quickstart"
if "%~2"=="--out" set "OUT=%~3"
if not exist "%OUT%" mkdir "%OUT%"
set "CORPUS=%HOME_DIR%datasets\corpora\iraq-2020.csv"
set "MODEL=%OUT%\iraq-2020.stance"
set "COMMAND=train"
set ARGS=--data "%CORPUS%" --encoder minilm-l6 --out "%MODEL%" --epochs 1 --batch 16 --lr 3e-4 --freeze-layers 4 --unrelated-targets 0.1
call :java train org.stance4j.train.cli.TrainMain
if errorlevel 1 exit /b %errorlevel%
set "COMMAND=evaluate"
set ARGS=--model "%MODEL%" --data "%CORPUS%" --split test --json "%OUT%\evaluation.json" --predictions "%OUT%\predictions.csv"
call :java train org.stance4j.train.cli.TrainMain
if errorlevel 2 exit /b %errorlevel%
set "COMMAND=score"
set ARGS=--model "%MODEL%" --input "%HOME_DIR%datasets\archive" --out "%OUT%\scores.jsonl"
call :java infer\parquet org.stance4j.archive.cli.ArchiveMain
if errorlevel 2 exit /b %errorlevel%
echo Written to %OUT%: iraq-2020.stance, evaluation.json, predictions.csv, scores.jsonl
exit /b 0

:java
set "MODULE=%HOME_DIR%%~1"
rem set /p would cut the line at 1023 characters.
for /f "usebackq delims=" %%L in ("%MODULE%\target\classpath.txt") do set "CLASSPATH_FILE=%%L"
"%JAVA%" --add-modules jdk.incubator.vector -Dorg.nd4j.log.initialization=false -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dfile.encoding=UTF-8 %STANCE_JAVA_OPTS% -cp "%MODULE%\target\classes;%CLASSPATH_FILE%" %~2 %COMMAND% %ARGS%
exit /b %errorlevel%

:usage
echo Usage: stance COMMAND [OPTIONS]
echo.
echo   quickstart   trains on the bundled corpus and scores the bundled archive
echo   train        labelled sentences become a model
echo   distill      a model becomes a smaller, faster one
echo   distill      a model becomes a smaller, faster one
echo   average      several models become one, which is often better
echo   evaluate     measures a model on labelled sentences
echo   explain      shows which words drove what a model says of a text
echo   crossval     measures models of your data on parts of it that they have not seen
echo   score        reads articles and says which positions they convey
echo   serve        does so over HTTP, with a page for the browser
echo   inspect      shows what a model says of itself
echo   audit        looks for duplicates, leaks, damaged texts and wrong labels in labelled sentences
exit /b 0
